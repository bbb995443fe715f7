package dev.deskhand.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.answer.ConfidenceModel.Threshold;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AnswerSettingsTest {

    private static final ConfidenceModel MEASURED = model(List.of(
            new Threshold(0.90, 0.6, 0.7, 500, 0.92, 0.901),
            new Threshold(0.95, 0.8, 0.5, 300, 0.97, 0.952),
            new Threshold(0.99, 0.9, 0.1, 40, 0.98, 0.94)));

    @Test
    void the_defaults() {
        assertThat(bound(Map.of())).isEqualTo(new AnswerSettings(0.95, null, 0.5, 800, 10));
    }

    @Test
    void every_setting_can_be_set() {
        assertThat(bound(Map.of(
                        "deskhand.answer.target-precision", "0.9",
                        "deskhand.answer.threshold", "0.7",
                        "deskhand.answer.clarify-from", "0.4",
                        "deskhand.answer.max-characters", "500",
                        "deskhand.answer.articles", "20")))
                .isEqualTo(new AnswerSettings(0.9, 0.7, 0.4, 500, 20));
    }

    @Test
    void the_threshold_follows_the_target_precision() {
        assertThat(target(0.90).thresholdOf(MEASURED)).isEqualTo(0.6);
        assertThat(target(0.92).thresholdOf(MEASURED)).isEqualTo(0.8);
        assertThat(target(0.995).thresholdOf(MEASURED)).isEqualTo(0.9);
    }

    @Test
    void a_threshold_that_is_set_overrides_the_target() {
        assertThat(new AnswerSettings(0.95, 0.55, 0.5, 800, 10).thresholdOf(MEASURED))
                .isEqualTo(0.55);
    }

    @Test
    void a_model_without_measured_thresholds_has_a_careful_one() {
        assertThat(target(0.95).thresholdOf(model(List.of()))).isEqualTo(0.8);
    }

    @Test
    void a_promise_is_told_from_a_best_effort() {
        assertThat(MEASURED.thresholdFor(0.95).promises(0.95)).isTrue();
        assertThat(MEASURED.thresholdFor(0.99).promises(0.99)).isFalse();
    }

    @Test
    void a_choice_is_not_offered_above_the_threshold() {
        assertThatThrownBy(() -> new AnswerSettings(0.95, 0.4, 0.5, 800, 10))
                .hasMessageContaining("clarify-from is 0.5, must be at most the threshold 0.4");
    }

    private static AnswerSettings bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("deskhand.answer", AnswerSettings.class);
    }

    private static AnswerSettings target(double precision) {
        return new AnswerSettings(precision, null, 0.5, 800, 10);
    }

    private static ConfidenceModel model(List<Threshold> thresholds) {
        return new ConfidenceModel("by hand", 0, List.of(), List.of(), thresholds);
    }
}
