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
        assertThat(bind(Map.of())).isEqualTo(new HandoffSettings(true, Duration.ofHours(24)));
    }

    @Test
    void every_setting_can_be_another() {
        assertThat(bind(Map.of("deskhand.handoff.enabled", "false", "deskhand.handoff.reopen-to-agent", "90m")))
                .isEqualTo(new HandoffSettings(false, Duration.ofMinutes(90)));
    }

    @Test
    void people_do_not_stop_being_in_charge_before_they_have_closed() {
        assertThatThrownBy(() -> new HandoffSettings(true, Duration.ofSeconds(-1)))
                .hasMessage("reopen-to-agent is PT-1S, must not be negative");
    }

    private static HandoffSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("deskhand.handoff", HandoffSettings.class);
    }
}
