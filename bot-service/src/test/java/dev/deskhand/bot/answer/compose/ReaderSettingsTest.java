package dev.deskhand.bot.answer.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReaderSettingsTest {

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new ReaderSettings(null, Duration.ofMillis(150)));
    }

    @Test
    void every_key_set_to_something_else() {
        assertThat(bind(Map.of("deskhand.reader.model", "/models/mini", "deskhand.reader.budget", "80ms")))
                .isEqualTo(new ReaderSettings(Path.of("/models/mini"), Duration.ofMillis(80)));
    }

    @Test
    void refuses_a_budget_of_nothing() {
        assertThatThrownBy(() -> bind(Map.of("deskhand.reader.budget", "0s")))
                .hasRootCauseMessage("deskhand.reader.budget is PT0S, must be longer than nothing");
    }

    private static ReaderSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("deskhand.reader", ReaderSettings.class);
    }
}
