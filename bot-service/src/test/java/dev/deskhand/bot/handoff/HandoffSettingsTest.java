package dev.deskhand.bot.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HandoffSettingsTest {

    @Test
    void hands_over_by_default() {
        assertThat(bind(Map.of())).isEqualTo(new HandoffSettings(true, Duration.ofHours(24), Duration.ofMinutes(10)));
    }

    @Test
    void every_setting_can_be_another() {
        assertThat(bind(Map.of(
                        "deskhand.handoff.enabled", "false",
                        "deskhand.handoff.reopen-to-agent", "90m",
                        "deskhand.handoff.quiet-after-person", "2m")))
                .isEqualTo(new HandoffSettings(false, Duration.ofMinutes(90), Duration.ofMinutes(2)));
    }

    @Test
    void times_before_the_beginning_are_refused() {
        assertThatThrownBy(() -> new HandoffSettings(true, Duration.ofSeconds(-1), Duration.ZERO))
                .hasMessage("reopen-to-agent is PT-1S, must not be negative");
        assertThatThrownBy(() -> new HandoffSettings(true, Duration.ZERO, Duration.ofSeconds(-1)))
                .hasMessage("quiet-after-person is PT-1S, must not be negative");
    }

    private static HandoffSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("deskhand.handoff", HandoffSettings.class);
    }
}
