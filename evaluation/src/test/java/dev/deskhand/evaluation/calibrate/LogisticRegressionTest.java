package dev.deskhand.evaluation.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    private static final Offset<Double> CLOSE = within(1e-7);

    @Test
    void recovers_known_coefficients() {
        double[] known = {-0.5, 1.2, -2.0};
        double[][] points = {{1, -1, 0.5}, {1, 0, 1}, {1, 2, 0}, {1, 0.3, -1.5}, {1, -0.7, -0.2}};

        double[] fitted = free(3).fit(expected(points, known));

        assertThat(fitted).containsExactly(known, CLOSE);
    }

    @Test
    void the_intercept_alone_is_the_logit_of_the_share() {
        double[][] ones = {{1}, {1}, {1}, {1}};

        double[] fitted = free(1).fit(LogisticRegression.Data.plain(ones, new boolean[] {true, true, true, false}));

        assertThat(fitted[0]).isCloseTo(Math.log(3), within(1e-7));
    }

    @Test
    void a_known_part_of_the_logit_is_left_to_be_explained_no_more() {
        double[][] ones = {{1}, {1}};
        double[] offsets = {2, 2};
        double[] weights = {3, 1};

        double[] fitted = free(1).fit(new LogisticRegression.Data(ones, offsets, new boolean[] {true, false}, weights));

        assertThat(fitted[0]).isCloseTo(Math.log(3) - 2, within(1e-7));
    }

    @Test
    void a_strong_prior_holds_and_a_weak_one_keeps_agreeing_labels_finite() {
        LogisticRegression.Data agreeing =
                LogisticRegression.Data.plain(new double[][] {{1}, {1}, {1}}, new boolean[] {true, true, true});

        double held = new LogisticRegression(new double[] {0.7}, new double[] {1e9}).fit(agreeing)[0];
        double weak = new LogisticRegression(new double[] {0}, new double[] {1}).fit(agreeing)[0];

        assertThat(held).isCloseTo(0.7, within(1e-6));
        // where the prior's pull b equals what the labels leave unexplained, 3 / (1 + e^b)
        assertThat(weak).isCloseTo(3 / (1 + Math.exp(weak)), within(1e-9));
        assertThat(free(1).fit(agreeing)[0]).isFinite().isGreaterThan(10);
    }

    @Test
    void cholesky_solves_by_hand_and_refuses_what_is_not_positive_definite() {
        double[] solved = Cholesky.solve(new double[][] {{4, 2}, {2, 3}}, new double[] {8, 8});

        assertThat(solved).containsExactly(new double[] {1, 2}, within(1e-12));
        assertThatThrownBy(() -> Cholesky.solve(new double[][] {{1, 2}, {2, 1}}, new double[] {1, 1}))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("row 1");
    }

    private static LogisticRegression free(int size) {
        return new LogisticRegression(new double[size], new double[size]);
    }

    /** Each point twice, right and wrong, weighing as much as the coefficients say: they are then the exact answer. */
    private static LogisticRegression.Data expected(double[][] points, double[] beta) {
        double[][] rows = new double[2 * points.length][];
        boolean[] right = new boolean[rows.length];
        double[] weights = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = points[i / 2];
            double logit = 0;
            for (int j = 0; j < beta.length; j++) {
                logit += beta[j] * rows[i][j];
            }
            right[i] = i % 2 == 0;
            weights[i] = right[i] ? Logistic.of(logit) : 1 - Logistic.of(logit);
        }
        return new LogisticRegression.Data(rows, new double[rows.length], right, weights);
    }
}
