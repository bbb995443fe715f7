package dev.deskhand.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DeliverySettingsTest {

    @Test
    void by_default_it_is_tried_from_five_seconds_to_seventy_two_hours() {
        assertThat(bind(Map.of()))
                .isEqualTo(new DeliverySettings(
                        4,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofHours(12),
                        Duration.ofHours(72),
                        Duration.ofSeconds(30),
                        Duration.ofDays(30)));
    }

    @Test
    void every_key_can_be_set() {
        assertThat(bind(Map.of(
                        "deskhand.delivery.workers", "2",
                        "deskhand.delivery.lease", "1m",
                        "deskhand.delivery.sweep", "2s",
                        "deskhand.delivery.first-pause", "3s",
                        "deskhand.delivery.most-pause", "1h",
                        "deskhand.delivery.give-up-after", "1d",
                        "deskhand.delivery.breaker-pause", "10s",
                        "deskhand.delivery.keep", "7d")))
                .isEqualTo(new DeliverySettings(
                        2,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofHours(1),
                        Duration.ofDays(1),
                        Duration.ofSeconds(10),
                        Duration.ofDays(7)));
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        assertThatThrownBy(() -> bind(Map.of("deskhand.delivery.lease", "1s")))
                .hasRootCauseMessage("lease is PT1S, must be at least twice the sweep of PT2S");
        assertThatThrownBy(() -> bind(Map.of("deskhand.delivery.most-pause", "1s")))
                .hasRootCauseMessage("most-pause is PT1S, must be at least the first pause of PT5S");
        assertThatThrownBy(() -> bind(Map.of("deskhand.delivery.keep", "0s")))
                .hasRootCauseMessage("keep is PT0S, must be longer than nothing");
    }

    private static DeliverySettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("deskhand.delivery", DeliverySettings.class);
    }
}
