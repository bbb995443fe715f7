package dev.deskhand.evaluation.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void many_right_answers_keep_the_target() {
        SiteCalibration calibration = fit(Answers.rows(1500, 2, 5), 0.90);

        assertThat(calibration.promised()).isTrue();
        assertThat(calibration.promise()).isGreaterThan(0.9);
        assertThat(Wording.says(calibration))
                .startsWith("Calibrated on 1500 judged questions: ")
                .endsWith("The target of 90 % is kept.");
    }

    @Test
    void few_promise_less_and_tell_how_many_would_do() {
        SiteCalibration calibration = fit(Answers.rows(40, 4, 6), 0.95);

        assertThat(calibration.promised()).isFalse();
        assertThat(Wording.says(calibration))
                .contains("with 95 % certainty at least")
                .containsPattern("cannot be promised yet: that takes about \\d+ judged questions, if answers stay");
    }

    @Test
    void wrong_answers_are_not_mended_by_more_questions() {
        SiteCalibration calibration = fit(Answers.rows(400, -3, 7), 0.98);

        assertThat(Wording.says(calibration))
                .containsAnyOf(
                        "which better articles bring and more questions do not", "none of them would be answered");
    }

    @Test
    void a_kind_without_questions_keeps_the_shipped_model() {
        SiteCalibration calibration = fit(Answers.rows(60, 0, 8), 0.9);

        assertThat(calibration.models().get(ModelKind.UNREAD)).isEqualTo(shipped());
        assertThat(Wording.ways(calibration)).isEqualTo("read: Platt (60), unread: as shipped (0)");
        assertThat(calibration.better()).isTrue();
    }

    @Test
    void fewer_than_ten_are_refused() {
        assertThatThrownBy(() -> fit(Answers.rows(9, 0, 9), 0.9)).hasMessageContaining("10 are the fewest");
    }

    private static SiteCalibration fit(List<LabelledAnswer> rows, double target) {
        return SiteCalibration.fit(Map.of(ModelKind.READ, shipped(), ModelKind.UNREAD, shipped()), rows, target);
    }

    /** Surer than it should be. */
    private static ConfidenceModel shipped() {
        return Answers.truth(3).withThresholds(List.of(new ConfidenceModel.Threshold(0.9, 0.85, 0.5, 100, 0.95, 0.91)));
    }
}
