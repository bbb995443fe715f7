package dev.deskhand.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfidenceMetricsTest {

    private final List<Graded> rows =
            List.of(new Graded(0.9, true), new Graded(0.8, false), new Graded(0.7, true), new Graded(0.2, false));

    @Test
    void auroc_is_the_share_of_pairs_in_order() {
        // pairs right > wrong: .9>.8, .9>.2, .7>.2 of four
        assertThat(new RankingArea().of(rows)).hasValue(0.75);
    }

    @Test
    void auroc_counts_a_tie_half() {
        assertThat(new RankingArea().of(List.of(new Graded(0.5, true), new Graded(0.5, false))))
                .hasValue(0.5);
    }

    @Test
    void auroc_is_undefined_without_both_kinds() {
        assertThat(new RankingArea().of(List.of(new Graded(0.5, true)))).isEmpty();
    }

    @Test
    void aurc_is_the_mean_risk_over_all_coverages() {
        // risks at 1..4 answered: 0, 1/2, 1/3, 2/4
        assertThat(new RiskCoverage().of(rows).getAsDouble()).isCloseTo((0 + 0.5 + 1 / 3.0 + 0.5) / 4, within(1e-12));
    }

    @Test
    void aurc_takes_the_expectation_among_equals() {
        // one error among two equals: risk 1/2 at one and at two answered, whatever their order
        assertThat(new RiskCoverage().of(List.of(new Graded(0.5, true), new Graded(0.5, false))))
                .hasValue(0.5);
        assertThat(new RiskCoverage().of(List.of(new Graded(0.5, false), new Graded(0.5, true))))
                .hasValue(0.5);
    }

    @Test
    void coverage_is_the_largest_share_that_keeps_the_precision() {
        // precision at 1..4 answered: 1, 1/2, 2/3, 1/2
        assertThat(new CoverageAtPrecision(0.6).of(rows)).hasValue(0.75);
        assertThat(new CoverageAtPrecision(0.95).of(rows)).hasValue(0.25);
        assertThat(new CoverageAtPrecision(0.95).of(List.of(new Graded(0.9, false))))
                .hasValue(0);
        assertThat(new CoverageAtPrecision(0.6).reached(rows).orElseThrow().threshold())
                .isEqualTo(0.7);
    }

    @Test
    void coverage_never_parts_equals() {
        List<Graded> equals = List.of(new Graded(0.5, true), new Graded(0.5, false));

        assertThat(new CoverageAtPrecision(0.9).of(equals)).hasValue(0);
    }

    @Test
    void calibration_error_weighs_each_bins_distance() {
        // bins .9: |1-.9|, .8: |0-.8|, .7: |1-.7|, .2: |0-.2|, a quarter each
        assertThat(new CalibrationError().of(rows).getAsDouble()).isCloseTo((0.1 + 0.8 + 0.3 + 0.2) / 4, within(1e-12));
    }

    @Test
    void calibration_error_averages_within_a_bin() {
        // one bin, mean confidence .65, half right
        List<Graded> sameBin = List.of(new Graded(0.61, true), new Graded(0.69, false));

        assertThat(new CalibrationError().of(sameBin).getAsDouble()).isCloseTo(0.15, within(1e-12));
        assertThat(CalibrationError.bins(List.of(new Graded(1, true))).get(9).rows())
                .isEqualTo(1);
    }

    @Test
    void brier_is_the_mean_square() {
        assertThat(new BrierScore().of(rows).getAsDouble()).isCloseTo((0.01 + 0.64 + 0.09 + 0.04) / 4, within(1e-12));
    }

    @Test
    void exact_interval_agrees_with_published_values() {
        // R, binom.test(8, 10): 0.4439045 to 0.9747893; binom.test(0, 10): 0 to 0.3084971
        Interval eightOfTen = ClopperPearson.interval(8, 10, 0.95);
        Interval noneOfTen = ClopperPearson.interval(0, 10, 0.95);

        assertThat(eightOfTen.low()).isCloseTo(0.4439045, within(1e-6));
        assertThat(eightOfTen.high()).isCloseTo(0.9747893, within(1e-6));
        assertThat(noneOfTen.low()).isZero();
        assertThat(noneOfTen.high()).isCloseTo(0.3084971, within(1e-6));
        assertThatThrownBy(() -> ClopperPearson.interval(2, 1, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bootstrap_of_a_mean_is_near_the_normal_interval_and_repeats_itself() {
        double[] values = IntStream.range(0, 400).mapToDouble(i -> i % 2).toArray();

        Interval interval = Bootstrap.ofMean(values);

        // standard error .5 / 20 = .025, so about .5 ± .049
        assertThat(interval.low()).isCloseTo(0.451, within(0.01));
        assertThat(interval.high()).isCloseTo(0.549, within(0.01));
        assertThat(Bootstrap.ofMean(values)).isEqualTo(interval);
    }

    @Test
    void bootstrap_leaves_undefined_resamples_out() {
        Interval interval = Bootstrap.of(
                List.of(1.0, 2.0),
                sample -> sample.contains(2.0) ? OptionalDouble.of(sample.size()) : OptionalDouble.empty());

        assertThat(interval).isEqualTo(new Interval(2, 2));
    }

    @Test
    void paired_comparison_counts_and_tests_differences() {
        List<PairedComparison.Pair> pairs = IntStream.range(0, 12)
                .mapToObj(i -> new PairedComparison.Pair(0, i < 10 ? 1 : 0))
                .toList();

        PairedComparison comparison = PairedComparison.of(pairs).orElseThrow();

        assertThat(comparison.better()).isEqualTo(10);
        assertThat(comparison.worse()).isZero();
        assertThat(comparison.second() - comparison.first()).isCloseTo(10 / 12.0, within(1e-12));
        // all ten alike by chance: 2 / 2^10 = 0.00195
        assertThat(comparison.chance()).isBetween(0.0005, 0.005);
    }

    @Test
    void no_difference_has_chance_one() {
        assertThat(PairedComparison.of(List.of(new PairedComparison.Pair(1, 1)))
                        .orElseThrow()
                        .chance())
                .isEqualTo(1);
        assertThat(PairedComparison.of(List.of())).isEmpty();
    }

    @Test
    void lower_is_better_for_errors_and_times() {
        assertThat(Direction.of("ece").loss(0.05, 0.08)).isCloseTo(0.03, within(1e-12));
        assertThat(Direction.of("hit@1").loss(0.9, 0.8)).isCloseTo(0.1, within(1e-12));
        assertThat(Direction.of("ms-p95")).isEqualTo(Direction.LOWER);
    }
}
