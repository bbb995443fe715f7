package dev.deskhand.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {

    private final StringWriter out = new StringWriter();
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final Clock clock = movable();

    @Test
    void a_terminal_gets_a_bar_with_rate_and_time_left_that_vanishes() {
        ProgressDisplay display = new ProgressDisplay(new PrintWriter(out), true, clock);
        display.expect(100);

        pass(Duration.ofSeconds(5), 50, display);
        display.publishing();

        assertThat(out.toString())
                .contains("\r[###############...............] 50/100  10 files/s  5 s left")
                .endsWith("\r\u001b[K");
    }

    @Test
    void elsewhere_there_is_a_plain_line_now_and_then() {
        ProgressDisplay display = new ProgressDisplay(new PrintWriter(out), false, clock);
        display.expect(1_000);

        pass(Duration.ofSeconds(6), 60, display);

        assertThat(out.toString()).isEqualToNormalizingNewlines("Read 50/1000  10 files/s  1 min 35 s left\n");
    }

    private void pass(Duration time, int files, ProgressDisplay display) {
        for (int i = 0; i < files; i++) {
            now = now.plus(time.dividedBy(files));
            display.done("file");
        }
    }

    private Clock movable() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
