package dev.deskhand.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfidenceModelTest {

    @Test
    void the_probability_is_the_logistic_function_of_the_weighted_standardised_features() {
        ConfidenceModel model = model(
                0.5, new ConfidenceModel.Term("score", 0.4, 0.2, 1.0), new ConfidenceModel.Term("peak", 2, 1, -0.5));

        double probability = model.probability(Map.of("score", 0.8, "peak", 1.0));

        assertThat(probability).isCloseTo(1 / (1 + Math.exp(-(0.5 + 2 + 0.5))), within(1e-12));
    }

    @Test
    void a_feature_that_is_absent_counts_as_zero() {
        ConfidenceModel model = model(0, new ConfidenceModel.Term("score", 1, 1, 2));

        assertThat(model.probability(Map.of())).isCloseTo(1 / (1 + Math.exp(2)), within(1e-12));
    }

    @Test
    void the_weightiest_terms_come_first() {
        ConfidenceModel.Term small = new ConfidenceModel.Term("score", 0, 1, 0.1);
        ConfidenceModel.Term large = new ConfidenceModel.Term("peak", 0, 1, -3);
        ConfidenceModel model = model(0, small, large);

        assertThat(model.weightiest(Map.of("score", 1.0, "peak", 1.0), 1)).containsExactly(large);
    }

    @Test
    void a_curve_is_straight_between_its_points_and_level_outside() {
        ConfidenceModel model = new ConfidenceModel(
                "by hand",
                0,
                List.of(new ConfidenceModel.Term("logit", 0, 1, 1)),
                List.of(new ConfidenceModel.Step(0.2, 0.1), new ConfidenceModel.Step(0.6, 0.5)),
                List.of());

        assertThat(model.probability(Map.of("logit", -9.0))).isCloseTo(0.1, within(1e-12));
        assertThat(model.probability(Map.of("logit", Math.log(0.4 / 0.6)))).isCloseTo(0.3, within(1e-12));
        assertThat(model.probability(Map.of("logit", 9.0))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void the_shipped_models_know_what_each_target_costs() {
        ConfidenceModels shipped = new ShippedModels().models();

        for (ConfidenceModel model : List.of(shipped.read(), shipped.unread())) {
            assertThat(model.provenance()).contains("Logistic regression");
            assertThat(model.thresholds())
                    .extracting(ConfidenceModel.Threshold::target)
                    .contains(0.9, 0.95, 0.98);
            assertThat(model.thresholds())
                    .extracting(ConfidenceModel.Threshold::threshold)
                    .isSorted();
            assertThat(model.thresholdFor(0.95).threshold()).isBetween(0.6, 0.99);
        }
        assertThat(shipped.read().thresholdFor(0.95).promises(0.95)).isTrue();
    }

    private static ConfidenceModel model(double intercept, ConfidenceModel.Term... terms) {
        return new ConfidenceModel("by hand", intercept, List.of(terms), List.of(), List.of());
    }
}
