package dev.deskhand.bot.answer.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RerankSettingsTest {

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new RerankSettings(null, Duration.ofMillis(250)));
    }

    @Test
    void every_key_set_to_something_else() {
        assertThat(bind(Map.of("deskhand.rerank.model", "/models/mini", "deskhand.rerank.budget", "80ms")))
                .isEqualTo(new RerankSettings(Path.of("/models/mini"), Duration.ofMillis(80)));
    }

    @Test
    void refuses_a_budget_of_nothing() {
        assertThatThrownBy(() -> bind(Map.of("deskhand.rerank.budget", "0s")))
                .hasRootCauseMessage("deskhand.rerank.budget is PT0S, must be longer than nothing");
    }

    private static RerankSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("deskhand.rerank", RerankSettings.class);
    }
}
