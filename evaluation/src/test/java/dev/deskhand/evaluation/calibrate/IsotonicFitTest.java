package dev.deskhand.evaluation.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deskhand.evaluation.calibrate.ConfidenceModel.Step;
import dev.deskhand.evaluation.metric.Graded;
import dev.deskhand.evaluation.metric.RiskControl.Weighted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IsotonicFitTest {

    @Test
    void pools_what_falls() {
        List<Step> steps = IsotonicFit.of(List.of(
                row(0.1, false, 1), row(0.2, true, 1), row(0.3, false, 1), row(0.4, false, 1), row(0.6, true, 1)));

        // 1, 0, 0 in the middle fall, and become one pool of a third
        assertThat(steps).hasSize(3);
        assertThat(steps.get(0)).isEqualTo(new Step(0.1, 0));
        assertThat(steps.get(1).confidence()).isCloseTo(0.3, within(1e-12));
        assertThat(steps.get(1).right()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(steps.get(2)).isEqualTo(new Step(0.6, 1));
    }

    @Test
    void a_pool_weighs_what_its_rows_weigh() {
        List<Step> steps = IsotonicFit.of(List.of(row(0.2, true, 3), row(0.6, false, 1)));

        assertThat(steps).singleElement().satisfies(step -> {
            assertThat(step.confidence()).isCloseTo(0.3, within(1e-12));
            assertThat(step.right()).isEqualTo(0.75);
        });
    }

    @Test
    void rows_of_equal_confidence_are_one() {
        assertThat(IsotonicFit.of(List.of(row(0.5, false, 1), row(0.5, true, 1), row(0.9, true, 1))))
                .containsExactly(new Step(0.5, 0.5), new Step(0.9, 1));
        assertThat(IsotonicFit.of(List.of())).isEmpty();
    }

    @Test
    void the_curve_is_straight_between_its_points_and_level_outside() {
        ConfidenceModel model = new ConfidenceModel(
                "by hand",
                0,
                List.of(new ConfidenceModel.Term("logit", 0, 1, 1)),
                List.of(new Step(0.2, 0.1), new Step(0.6, 0.5)),
                List.of());

        assertThat(said(model, 0.1)).isCloseTo(0.1, within(1e-9));
        assertThat(said(model, 0.4)).isCloseTo(0.3, within(1e-9));
        assertThat(said(model, 0.9)).isCloseTo(0.5, within(1e-9));
    }

    private static double said(ConfidenceModel model, double before) {
        return model.probability(Map.of("logit", Logistic.logit(before)));
    }

    private static Weighted row(double confidence, boolean right, double weight) {
        return new Weighted(new Graded(confidence, right), weight);
    }
}
