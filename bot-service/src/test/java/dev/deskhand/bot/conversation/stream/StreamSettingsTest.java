package dev.deskhand.bot.conversation.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StreamSettingsTest {

    @Test
    void by_default_streams_beat_every_fifteen_seconds() {
        assertThat(bind(Map.of()))
                .isEqualTo(new StreamSettings(
                        Duration.ofSeconds(15), Duration.ofSeconds(2), Duration.ofSeconds(30), 5_000));
    }

    @Test
    void every_key_can_be_set() {
        assertThat(bind(Map.of(
                        "deskhand.streams.heartbeat", "20s",
                        "deskhand.streams.poll", "1s",
                        "deskhand.streams.stall", "1m",
                        "deskhand.streams.most", "7")))
                .isEqualTo(new StreamSettings(Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofMinutes(1), 7));
    }

    @Test
    void a_heartbeat_without_pause_is_refused() {
        assertThatThrownBy(() -> bind(Map.of("deskhand.streams.heartbeat", "0s")))
                .hasRootCauseMessage("heartbeat is PT0S, must be longer than nothing");
    }

    private static StreamSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("deskhand.streams", StreamSettings.class);
    }
}
