package dev.deskhand.bot.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PeopleSettingsTest {

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new PeopleSettings(
                        null,
                        Duration.ofHours(12),
                        Duration.ofDays(14),
                        Duration.ofHours(72),
                        5,
                        Duration.ofMinutes(1)));
    }

    @Test
    void every_key_can_be_set() {
        PeopleSettings settings = bind(Map.of(
                "deskhand.people.url", "https://support.example.com",
                "deskhand.people.idle", "1h",
                "deskhand.people.longest", "2d",
                "deskhand.people.link-validity", "3h",
                "deskhand.people.attempts", "4",
                "deskhand.people.pause", "5s"));

        assertThat(settings)
                .isEqualTo(new PeopleSettings(
                        URI.create("https://support.example.com"),
                        Duration.ofHours(1),
                        Duration.ofDays(2),
                        Duration.ofHours(3),
                        4,
                        Duration.ofSeconds(5)));
        assertThat(settings.isSecure()).isTrue();
    }

    @Test
    void refuses_an_address_that_no_browser_finds() {
        assertThatThrownBy(() -> bind(Map.of("deskhand.people.url", "support.example.com")))
                .hasRootCauseMessage(
                        "deskhand.people.url is 'support.example.com', must be like https://support.example.com");
        assertThatThrownBy(() -> bind(Map.of("deskhand.people.attempts", "0")))
                .hasRootCauseMessage("deskhand.people.attempts is 0, must be at least 1");
    }

    private static PeopleSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("deskhand.people", PeopleSettings.class);
    }
}
