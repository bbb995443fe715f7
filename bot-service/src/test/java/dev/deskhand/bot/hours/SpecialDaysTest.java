package dev.deskhand.bot.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpecialDaysTest {

    @Test
    void a_date_stands_before_a_day_of_every_year_and_that_before_a_holiday() {
        OpeningHours hours = hours(Map.of("12-24", "09:00-12:00", "2027-12-24", "closed"))
                .withHolidays(List.of(LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-25")));

        assertThat(hours.isOpenAt(Instant.parse("2026-12-24T10:00:00Z"))).isTrue();
        assertThat(hours.isOpenAt(Instant.parse("2026-12-24T13:00:00Z"))).isFalse();
        assertThat(hours.isOpenAt(Instant.parse("2026-12-25T10:00:00Z"))).isFalse();
        assertThat(hours.isOpenAt(Instant.parse("2027-12-24T10:00:00Z"))).isFalse();
        assertThat(hours.isOpenAt(Instant.parse("2028-12-24T10:00:00Z"))).isTrue();
    }

    @Test
    void dates_from_first_to_last_are_closed_both_included() {
        OpeningHours hours = hours(Map.of("2026-12-24/2026-12-31", "closed"));

        assertThat(hours.nextOpeningAfter(Instant.parse("2026-12-23T17:00:00Z")))
                .hasValue(Instant.parse("2027-01-01T09:00:00Z"));
    }

    @Test
    void an_office_that_opens_on_leap_days_alone_opens_years_from_now() {
        ScheduleText text = new ScheduleText(
                "UTC",
                false,
                Map.of(DayOfWeek.MONDAY, "closed"),
                Map.of("02-29", "10:00-11:00"),
                SchedulePolicy.BOT_ALWAYS);

        assertThat(text.schedule().hours().nextOpeningAfter(Instant.parse("2097-01-01T00:00:00Z")))
                .hasValue(Instant.parse("2104-02-29T10:00:00Z"));
    }

    @Test
    void open_time_leaves_special_days_out() {
        OpeningHours hours = hours(Map.of("2026-12-25", "closed", "12-31", "09:00-12:00"));
        Instant from = Instant.parse("2026-12-24T16:00:00Z");

        assertThat(hours.openTimeBetween(from, Instant.parse("2026-12-28T10:30:00Z")))
                .isEqualTo(Duration.ofMinutes(60 + 2 * 480 + 90));
        assertThat(hours.openTimeBetween(from, from)).isZero();
        assertThat(hours.openTimeBetween(from, from.minusSeconds(1))).isZero();
    }

    private static OpeningHours hours(Map<String, String> exceptions) {
        Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, "09:00-17:00");
        }
        return new ScheduleText("UTC", false, days, exceptions, SchedulePolicy.BOT_ALWAYS)
                .schedule()
                .hours();
    }
}
