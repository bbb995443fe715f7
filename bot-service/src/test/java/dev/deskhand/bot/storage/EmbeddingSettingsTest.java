package dev.deskhand.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EmbeddingSettingsTest {

    @Test
    void the_bundled_model_and_a_week_for_the_way_back_by_default() {
        assertThat(bind(Map.of())).isEqualTo(new EmbeddingSettings("all-minilm-l6-v2-q", Duration.ofDays(7)));
    }

    @Test
    void takes_a_folder_and_another_time() {
        assertThat(bind(Map.of(
                        "deskhand.embedding.model", "/models/e5-small", "deskhand.embedding.keep-previous", "36h")))
                .isEqualTo(new EmbeddingSettings("/models/e5-small", Duration.ofHours(36)));
    }

    @Test
    void refuses_what_can_be_no_model_and_no_time() {
        assertThatThrownBy(() -> new EmbeddingSettings(" ", Duration.ZERO))
                .hasMessage("deskhand.embedding.model is empty, must be a model's name or folder");
        assertThatThrownBy(() -> new EmbeddingSettings("all-minilm-l6-v2", Duration.ofDays(-1)))
                .hasMessage("deskhand.embedding.keep-previous is PT-24H, must not be negative");
    }

    private static EmbeddingSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("deskhand.embedding", EmbeddingSettings.class);
    }
}
