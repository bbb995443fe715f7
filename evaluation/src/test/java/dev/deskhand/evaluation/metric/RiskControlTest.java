package dev.deskhand.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.deskhand.evaluation.metric.RiskControl.Kept;
import dev.deskhand.evaluation.metric.RiskControl.Weighted;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskControlTest {

    private static final RiskControl FROM_NINE_TENTHS = new RiskControl(0.95, 0.05, List.of(0.9));

    @Test
    void fifty_nine_right_answers_are_the_fewest_that_promise_95_percent() {
        // without an error the bound is δ^(1/n): 0.05^(1/59) = 0.9505, 0.05^(1/58) = 0.9497
        List<Graded> enough = rows(59, 0.95, true);
        List<Graded> tooFew = rows(58, 0.95, true);

        Kept kept = FROM_NINE_TENTHS.smallest(enough).orElseThrow();

        assertThat(kept.lowerBound()).isCloseTo(0.95050, within(1e-5));
        assertThat(FROM_NINE_TENTHS.smallest(tooFew)).isEmpty();
    }

    @Test
    void goes_down_for_as_long_as_the_bound_holds() {
        List<Graded> rows = new ArrayList<>(rows(100, 0.95, true));
        rows.addAll(rows(100, 0.805, true));
        rows.addAll(rows(40, 0.605, false));

        Kept kept = FROM_NINE_TENTHS.smallest(rows).orElseThrow();

        assertThat(kept.threshold()).isEqualTo(0.61);
        assertThat(kept.answered()).isEqualTo(200);
        assertThat(kept.coverage()).isCloseTo(200 / 240.0, within(1e-12));
        assertThat(kept.precision()).isEqualTo(1);
    }

    @Test
    void stops_at_the_first_failure_although_a_lower_threshold_would_pass() {
        List<Graded> rows = new ArrayList<>(rows(20, 0.95, false));
        rows.addAll(rows(2000, 0.5, true));

        assertThat(FROM_NINE_TENTHS.smallest(rows)).isEmpty();
        assertThat(new RiskControl(0.95, 0.05, List.of(0.5)).smallest(rows)).isPresent();
    }

    @Test
    void several_starts_share_the_chance_of_error() {
        List<Graded> rows = rows(84, 0.95, true);

        // 0.0125^(1/84) = 0.9492 with four starts, 0.05^(1/84) = 0.9650 with one
        assertThat(RiskControl.of(0.95).smallest(rows)).isEmpty();
        assertThat(FROM_NINE_TENTHS.smallest(rows)).isPresent();
    }

    @Test
    void without_a_promise_the_surest_threshold_is_told() {
        List<Weighted> rows = new ArrayList<>();
        rows(30, 0.9, true).forEach(row -> rows.add(new Weighted(row, 1)));
        rows(10, 0.5, false).forEach(row -> rows.add(new Weighted(row, 1)));

        // 0.05^(1/30), with thirty right answers and none wrong
        assertThat(FROM_NINE_TENTHS.surest(rows).threshold()).isEqualTo(0.51);
        assertThat(FROM_NINE_TENTHS.surest(rows).lowerBound()).isCloseTo(0.9050, within(1e-4));
    }

    @Test
    void unequal_weights_count_as_fewer_rows() {
        List<Weighted> rows = List.of(new Weighted(new Graded(0.9, true), 3), new Weighted(new Graded(0.9, false), 1));

        Kept kept = FROM_NINE_TENTHS.at(rows, 0.5);

        // (3 + 1)² / (9 + 1)
        assertThat(kept.answered()).isCloseTo(1.6, within(1e-12));
        assertThat(kept.precision()).isEqualTo(0.75);
    }

    @Test
    void the_bound_is_one_sided() {
        // 9 of 10: the 5 % quantile of Beta(9, 2), from a table of the binomial distribution
        assertThat(ClopperPearson.lowerBound(9, 10, 0.05)).isCloseTo(0.6058, within(1e-4));
        assertThat(ClopperPearson.lowerBound(0, 10, 0.05)).isZero();
        assertThat(FROM_NINE_TENTHS.at(List.of(), 0.5).lowerBound()).isZero();
    }

    @Test
    void refuses_what_is_no_promise() {
        assertThatThrownBy(() -> RiskControl.of(1)).hasMessageContaining("target precision is 1.0");
        assertThatThrownBy(() -> new RiskControl(0.9, 0, List.of(0.5))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Graded> rows(int count, double confidence, boolean right) {
        List<Graded> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Graded(confidence, right));
        }
        return rows;
    }
}
