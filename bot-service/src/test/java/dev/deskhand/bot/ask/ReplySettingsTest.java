package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReplySettingsTest {

    @Test
    void by_default_four_workers_hold_a_message_for_ten_seconds() {
        assertThat(bind(Map.of())).isEqualTo(new ReplySettings(4, Duration.ofSeconds(10), Duration.ofSeconds(1)));
    }

    @Test
    void every_key_can_be_set() {
        assertThat(bind(Map.of(
                        "deskhand.replies.workers", "2",
                        "deskhand.replies.lease", "30s",
                        "deskhand.replies.sweep", "5s")))
                .isEqualTo(new ReplySettings(2, Duration.ofSeconds(30), Duration.ofSeconds(5)));
    }

    @Test
    void a_lease_that_runs_out_between_two_sweeps_is_refused() {
        assertThatThrownBy(() -> bind(Map.of("deskhand.replies.lease", "1s")))
                .hasRootCauseMessage("lease is PT1S, must be at least twice the sweep of PT1S");
    }

    private static ReplySettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("deskhand.replies", ReplySettings.class);
    }
}
