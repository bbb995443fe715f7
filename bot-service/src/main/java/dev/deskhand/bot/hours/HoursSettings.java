package dev.deskhand.bot.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are there.
 *
 * @param zone IANA time zone, such as {@code Europe/Berlin}
 * @param alwaysOpen round the clock on every day; excludes {@code days}
 * @param days weekday to hours such as {@code 09:00-12:00, 13:00-17:00} or {@code closed}, where an end that is not
 *     after the beginning lies on the day after; days not named are closed; without any, Monday to Friday 09:00-17:00
 * @param exceptions date such as {@code 2026-12-25} to hours in the same form, instead of its weekday's
 */
@ConfigurationProperties("deskhand.hours")
record HoursSettings(
        @DefaultValue("UTC") String zone,
        @DefaultValue("false") boolean alwaysOpen,
        @DefaultValue Map<DayOfWeek, String> days,
        @DefaultValue Map<String, String> exceptions) {

    HoursSettings {
        days = Map.copyOf(days);
        exceptions = Map.copyOf(exceptions);
        if (alwaysOpen && !days.isEmpty()) {
            throw new IllegalArgumentException("deskhand.hours has both always-open and days, must have one of them");
        }
        parseZone(zone);
        parseWeek(days);
        parseExceptions(exceptions);
    }

    OpeningHours openingHours() {
        return new OpeningHours(parseZone(zone), week(), parseExceptions(exceptions));
    }

    private Map<DayOfWeek, List<OpenInterval>> week() {
        if (alwaysOpen) {
            return everyDayUntil(DayOfWeek.SUNDAY, new OpenInterval(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        }
        if (days.isEmpty()) {
            return everyDayUntil(DayOfWeek.FRIDAY, new OpenInterval(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        }
        return parseWeek(days);
    }

    private static Map<DayOfWeek, List<OpenInterval>> everyDayUntil(DayOfWeek last, OpenInterval interval) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.compareTo(last) <= 0)
                .collect(Collectors.toMap(day -> day, day -> List.of(interval)));
    }

    private static ZoneId parseZone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "deskhand.hours.zone is '" + zone + "', must be an IANA zone such as Europe/Berlin", e);
        }
    }

    private static Map<DayOfWeek, List<OpenInterval>> parseWeek(Map<DayOfWeek, String> days) {
        Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, text) -> week.put(day, OpenInterval.parseDay(text)));
        return week;
    }

    private static Map<LocalDate, List<OpenInterval>> parseExceptions(Map<String, String> exceptions) {
        Map<LocalDate, List<OpenInterval>> dates = new TreeMap<>();
        exceptions.forEach((date, text) -> dates.put(parseDate(date), OpenInterval.parseDay(text)));
        return dates;
    }

    private static LocalDate parseDate(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "deskhand.hours.exceptions has '" + date + "', must be a date such as 2026-12-25", e);
        }
    }
}
