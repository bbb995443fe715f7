package dev.deskhand.bot.answer.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class GenerationSettingsTest {

    @Test
    void the_defaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new GenerationSettings(true, true, true, 6, 600, Duration.ofSeconds(25), List.of(), 1000));
    }

    @Test
    void every_setting_can_be_set() {
        assertThat(bound(Map.of(
                        "deskhand.answer.generation.enabled", "false",
                        "deskhand.answer.generation.follow-ups", "false",
                        "deskhand.answer.generation.translation", "false",
                        "deskhand.answer.generation.passages", "3",
                        "deskhand.answer.generation.max-tokens", "300",
                        "deskhand.answer.generation.deadline", "10s",
                        "deskhand.answer.generation.link-hosts", "Shop.Example.com",
                        "deskhand.answer.generation.cached", "0")))
                .isEqualTo(new GenerationSettings(
                        false, false, false, 3, 300, Duration.ofSeconds(10), List.of("shop.example.com"), 0));
    }

    @Test
    void a_deadline_is_longer_than_nothing() {
        assertThatThrownBy(() -> bound(Map.of("deskhand.answer.generation.deadline", "0s")))
                .rootCause()
                .hasMessage("deadline is PT0S, must be longer than nothing");
    }

    private static GenerationSettings bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("deskhand.answer.generation", GenerationSettings.class);
    }
}
