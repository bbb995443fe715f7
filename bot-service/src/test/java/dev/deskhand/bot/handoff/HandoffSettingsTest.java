package dev.deskhand.bot.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HandoffSettingsTest {

    @Test
    void hands_over_by_default() {
        assertThat(bind(Map.of())).isEqualTo(new HandoffSettings(true));
    }

    @Test
    void can_be_switched_off() {
        assertThat(bind(Map.of("deskhand.handoff.enabled", "false"))).isEqualTo(new HandoffSettings(false));
    }

    private static HandoffSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("deskhand.handoff", HandoffSettings.class);
    }
}
