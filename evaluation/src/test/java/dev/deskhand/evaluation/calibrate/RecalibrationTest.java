package dev.deskhand.evaluation.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecalibrationTest {

    private static final Map<String, Double> MIDDLE = Map.of("margin", 0.3);

    @Test
    void a_shift_is_recovered() {
        ConfidenceModel fitted = Recalibration.SHIFT.fit(Answers.truth(1), Answers.rows(5000, -0.5, 1));

        assertThat(fitted.intercept()).isCloseTo(-0.5, within(0.1));
        assertThat(fitted.terms()).isEqualTo(Answers.truth(1).terms());
    }

    @Test
    void platt_recovers_slope_and_shift() {
        ConfidenceModel tooSure = Answers.truth(0).recalibrated(2, 1);

        ConfidenceModel fitted = Recalibration.PLATT.fit(tooSure, Answers.rows(5000, 0, 2));

        assertThat(fitted.intercept()).isCloseTo(0, within(0.1));
        assertThat(fitted.terms().get(0).weight()).isCloseTo(2, within(0.2));
    }

    @Test
    void a_refit_finds_weights_that_no_line_could() {
        ConfidenceModel misled = new ConfidenceModel(
                "by hand",
                0,
                List.of(new ConfidenceModel.Term("margin", 0, 1, 0.5), new ConfidenceModel.Term("noise", 0, 1, 1.5)),
                List.of(),
                List.of());

        ConfidenceModel fitted = Recalibration.REFIT.fit(misled, Answers.rows(5000, 0, 3));

        assertThat(fitted.terms().get(0).weight()).isCloseTo(2, within(0.2));
        assertThat(fitted.terms().get(1).weight()).isCloseTo(0, within(0.1));
    }

    @Test
    void few_labels_move_little() {
        List<LabelledAnswer> three = List.of(wrong(), wrong(), wrong());

        double before = Answers.truth(1).probability(MIDDLE);
        double after = Recalibration.SHIFT.fit(Answers.truth(1), three).probability(MIDDLE);

        assertThat(after).isBetween(before - 0.35, before - 0.05);
    }

    @Test
    void a_curve_is_moved_as_a_model_without_one_is() {
        ConfidenceModel plain = Answers.truth(0.4);
        ConfidenceModel curved = plain.withIsotonic(
                List.of(new ConfidenceModel.Step(0.0001, 0.0001), new ConfidenceModel.Step(0.9999, 0.9999)));

        assertThat(curved.probability(MIDDLE)).isCloseTo(plain.probability(MIDDLE), within(1e-9));
        assertThat(curved.recalibrated(1.5, -0.3).isotonic().get(1).right())
                .isCloseTo(Logistic.of(1.5 * Logistic.logit(0.9999) - 0.3), within(1e-9));
        assertThat(curved.recalibrated(1.5, -0.3).terms()).isEqualTo(plain.terms());
    }

    @Test
    void the_way_follows_the_number_of_labels() {
        assertThat(Recalibration.forLabels(9)).isEqualTo(Recalibration.NONE);
        assertThat(Recalibration.forLabels(24)).isEqualTo(Recalibration.SHIFT);
        assertThat(Recalibration.forLabels(25)).isEqualTo(Recalibration.PLATT);
        assertThat(Recalibration.forLabels(100)).isEqualTo(Recalibration.REFIT);
    }

    @Test
    void judged_questions_lower_the_calibration_error_on_the_rest() {
        FeatureSet odd = Answers.set("odd", 800, -1.5);
        TrainingSets sets =
                TrainingSets.of(ModelKind.READ, List.of(Answers.set("one", 2000, 1), Answers.set("two", 2000, 1), odd));

        List<LearningCurve.Point> none =
                LearningCurve.of(Trainer.USUAL, sets, odd, 0, List.of(Recalibration.NONE), 0.9);
        List<LearningCurve.Point> hundred =
                LearningCurve.of(Trainer.USUAL, sets, odd, 100, List.of(Recalibration.PLATT), 0.9);

        assertThat(none.get(0).ece()).isGreaterThan(0.2);
        assertThat(hundred.get(0).ece()).isLessThan(0.08);
        assertThat(hundred.get(0).precision()).isGreaterThan(none.get(0).precision());
    }

    private static LabelledAnswer wrong() {
        return new LabelledAnswer(MIDDLE, false);
    }
}
