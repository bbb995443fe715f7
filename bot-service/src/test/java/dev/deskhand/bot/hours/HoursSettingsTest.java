package dev.deskhand.bot.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HoursSettingsTest {

    @Test
    void the_default_is_monday_to_friday_from_nine_to_five_in_utc() {
        HoursSettings settings = bind(Map.of());

        assertThat(settings).isEqualTo(new HoursSettings("UTC", false, Map.of(), Map.of(), SchedulePolicy.BOT_ALWAYS));
        OpeningHours hours = settings.schedule().hours();
        assertThat(hours.isOpenAt(Instant.parse("2026-03-02T09:00:00Z"))).isTrue();
        assertThat(hours.isOpenAt(Instant.parse("2026-03-06T16:59:59Z"))).isTrue();
        assertThat(hours.nextOpeningAfter(Instant.parse("2026-03-06T17:00:00Z")))
                .hasValue(Instant.parse("2026-03-09T09:00:00Z"));
    }

    @Test
    void every_key_can_be_set() {
        HoursSettings settings = bind(Map.of(
                "deskhand.hours.zone", "Asia/Kathmandu",
                "deskhand.hours.always-open", "false",
                "deskhand.hours.days.monday", "09:00-12:00, 13:00-17:00",
                "deskhand.hours.exceptions.2026-12-25", "closed",
                "deskhand.hours.exceptions.[2026-12-28/2026-12-30]", "closed",
                "deskhand.hours.exceptions.05-01", "10:00-12:00",
                "deskhand.hours.policy", "bot-when-closed"));

        assertThat(settings)
                .isEqualTo(new HoursSettings(
                        "Asia/Kathmandu",
                        false,
                        Map.of(DayOfWeek.MONDAY, "09:00-12:00, 13:00-17:00"),
                        Map.of("2026-12-25", "closed", "2026-12-28/2026-12-30", "closed", "05-01", "10:00-12:00"),
                        SchedulePolicy.BOT_WHEN_CLOSED));
    }

    @Test
    void always_open_is_open_but_on_the_dates_that_differ() {
        HoursSettings settings = bind(Map.of(
                "deskhand.hours.always-open",
                "true",
                "deskhand.hours.exceptions.2026-12-25",
                "closed",
                "deskhand.hours.exceptions.[2026-12-28/2026-12-30]",
                "closed",
                "deskhand.hours.exceptions.05-01",
                "10:00-12:00",
                "deskhand.hours.policy",
                "bot-when-closed"));

        OpeningHours hours = settings.schedule().hours();

        assertThat(hours.isOpenAt(Instant.parse("2026-12-24T23:59:59Z"))).isTrue();
        assertThat(hours.isOpenAt(Instant.parse("2026-12-25T00:00:00Z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zone                 | Berlin                | deskhand.hours.zone is 'Berlin', must be an IANA zone
            days.monday          | nine to five          | deskhand.hours.days have 'nine to five', must be like '09:00-12:00, 13:00-17:00'
            days.monday          | 09:00-25:00           | deskhand.hours.days have '09:00-25:00', must be like
            days.monday          | 09:00-12:00,          | deskhand.hours.days have '', must be like
            exceptions.christmas | closed                | deskhand.hours.exceptions have 'christmas', must be a date
            """)
    void says_what_is_wrong(String key, String value, String message) {
        assertThatThrownBy(() -> bind(Map.of("deskhand.hours." + key, value))).hasStackTraceContaining(message);
    }

    @Test
    void always_open_excludes_days() {
        assertThatThrownBy(() -> new HoursSettings(
                        "UTC", true, Map.of(DayOfWeek.MONDAY, "09:00-10:00"), Map.of(), SchedulePolicy.BOT_ALWAYS))
                .hasMessageContaining("must have one of them");
    }

    private static HoursSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("deskhand.hours", HoursSettings.class);
    }
}
