package dev.deskhand.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromiseTest {

    @Test
    void fifty_nine_right_answers_show_that_the_target_is_kept() {
        Promise promise = Promise.of(rows(59, 0), 0.95);

        assertThat(promise.verdict()).isEqualTo(Promise.Verdict.KEPT);
        assertThat(promise.lowerBound()).isCloseTo(0.95050, within(1e-5));
        assertThat(promise.lowThreshold()).isEqualTo(promise.highThreshold()).isEqualTo(0.5);
    }

    @Test
    void fewer_show_nothing_yet() {
        assertThat(Promise.of(rows(58, 0), 0.95).verdict()).isEqualTo(Promise.Verdict.OPEN);
        assertThat(Promise.of(List.of(), 0.95).verdict()).isEqualTo(Promise.Verdict.OPEN);
    }

    @Test
    void many_wrong_ones_show_that_it_is_missed() {
        Promise promise = Promise.of(rows(80, 20), 0.95);

        assertThat(promise.verdict()).isEqualTo(Promise.Verdict.MISSED);
        assertThat(promise.precision()).isEqualTo(0.8);
        assertThat(promise.own()).isNull();
    }

    @Test
    void coverage_counts_what_was_handed_over_too() {
        List<JudgedRow> rows = new ArrayList<>(rows(3, 0));
        rows.add(Rows.row(Set.of("a"), List.of("a"), "escalated", "canned", 0.2, "A person will look.", List.of()));

        assertThat(Promise.of(rows, 0.95).coverage()).isEqualTo(0.75);
    }

    private static List<JudgedRow> rows(int right, int wrong) {
        List<JudgedRow> rows = new ArrayList<>();
        for (int i = 0; i < right; i++) {
            rows.add(Rows.ranked(Set.of("a"), "a"));
        }
        for (int i = 0; i < wrong; i++) {
            rows.add(Rows.ranked(Set.of("a"), "b"));
        }
        return rows;
    }
}
