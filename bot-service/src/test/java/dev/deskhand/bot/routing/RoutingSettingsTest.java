package dev.deskhand.bot.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RoutingSettingsTest {

    @Test
    void by_default_an_agent_has_a_minute() {
        assertThat(bind(Map.of())).isEqualTo(new RoutingSettings(Duration.ofMinutes(1), Duration.ofSeconds(5)));
    }

    @Test
    void every_key_can_be_set() {
        assertThat(bind(Map.of("deskhand.routing.acceptance", "30s", "deskhand.routing.sweep", "1s")))
                .isEqualTo(new RoutingSettings(Duration.ofSeconds(30), Duration.ofSeconds(1)));
    }

    @Test
    void no_time_at_all_is_refused() {
        assertThatThrownBy(() -> new RoutingSettings(Duration.ZERO, Duration.ofSeconds(1)))
                .hasMessage("acceptance is PT0S, must be longer than nothing");
        assertThatThrownBy(() -> new RoutingSettings(Duration.ofSeconds(1), Duration.ZERO))
                .hasMessage("sweep is PT0S, must be longer than nothing");
    }

    private static RoutingSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("deskhand.routing", RoutingSettings.class);
    }
}
