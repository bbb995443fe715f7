package dev.deskhand.bot.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.ingest.configured.SourceDefinition;
import dev.deskhand.ingest.configured.SourceOptions;
import dev.deskhand.ingest.configured.SourceSchedule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchedulesTest {

    @Test
    void five_fields_are_taken_for_cron_without_seconds() {
        assertThat(Schedules.cron(" 30 3 * * * ")).isEqualTo("0 30 3 * * *");
        assertThat(Schedules.cron("15 30 3 * * MON-FRI")).isEqualTo("15 30 3 * * MON-FRI");
        assertThat(Schedules.cron("@hourly")).isEqualTo("@hourly");
    }

    @Test
    void anything_else_is_refused() {
        for (String odd : new String[] {"", "daily", "61 3 * * *", "* * *", "0 0 0 0 0 0 0"}) {
            assertThatThrownBy(() -> Schedules.cron(odd)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_hour_is_that_of_the_zone_before_and_after_its_clocks_change() {
        SourceDefinition source = nightly(true);

        assertThat(Schedules.next(source, Instant.parse("2026-03-27T12:00:00Z")))
                .contains(Instant.parse("2026-03-28T02:30:00Z"));
        assertThat(Schedules.next(source, Instant.parse("2026-03-30T12:00:00Z")))
                .contains(Instant.parse("2026-03-31T01:30:00Z"));
    }

    @Test
    void a_source_that_is_switched_off_is_never_due() {
        assertThat(Schedules.next(nightly(false), Instant.EPOCH)).isEmpty();
    }

    private static SourceDefinition nightly(boolean enabled) {
        return new SourceDefinition(
                "nightly",
                "https://docs.example.com/",
                SourceOptions.DEFAULT,
                Optional.empty(),
                Optional.of(new SourceSchedule("0 30 3 * * *", ZoneId.of("Europe/Berlin"))),
                enabled);
    }
}
