package dev.deskhand.bot.answer.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogisticEstimatorTest {

    @Test
    void the_probability_is_the_logistic_function_of_the_weighted_standardised_features() {
        ConfidenceModel model = new ConfidenceModel(
                "by hand",
                0.5,
                List.of(
                        new ConfidenceModel.Term("score", 0.4, 0.2, 1.0),
                        new ConfidenceModel.Term("peak", 2, 1, -0.5)));

        double probability = model.probability(Map.of("score", 0.8, "peak", 1.0));

        assertThat(probability).isCloseTo(1 / (1 + Math.exp(-(0.5 + 2 + 0.5))), within(1e-12));
    }

    @Test
    void a_feature_that_is_absent_counts_as_zero() {
        ConfidenceModel model = new ConfidenceModel("by hand", 0, List.of(new ConfidenceModel.Term("score", 1, 1, 2)));

        assertThat(model.probability(Map.of())).isCloseTo(1 / (1 + Math.exp(2)), within(1e-12));
    }

    @Test
    void the_weightiest_terms_come_first() {
        ConfidenceModel.Term small = new ConfidenceModel.Term("score", 0, 1, 0.1);
        ConfidenceModel.Term large = new ConfidenceModel.Term("peak", 0, 1, -3);
        ConfidenceModel model = new ConfidenceModel("by hand", 0, List.of(small, large));

        assertThat(model.weightiest(Map.of("score", 1.0, "peak", 1.0), 1)).containsExactly(large);
    }
}
