package dev.deskhand.bot.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A schedule as people write it, checked.
 *
 * @param zone IANA time zone, such as {@code Europe/Berlin}
 * @param alwaysOpen round the clock on every day; excludes {@code days}
 * @param days weekday to hours such as {@code 09:00-12:00, 13:00-17:00} or {@code closed}, where an end that is not
 *     after the beginning lies on the day after; days not named are closed; without any, Monday to Friday 09:00-17:00
 * @param exceptions day to hours in the same form, instead of its weekday's: a date such as {@code 2026-12-25}, dates
 *     {@code 2026-12-24/2026-12-31}, both included, or a day of every year {@code 12-25}
 */
public record ScheduleText(
        String zone,
        boolean alwaysOpen,
        Map<DayOfWeek, String> days,
        Map<String, String> exceptions,
        SchedulePolicy policy) {

    private static final int MAX_EXCEPTIONS = 500;
    private static final int MAX_RANGE_DAYS = 366;
    private static final int MONTH_AND_DAY = "12-25".length();
    private static final OpenInterval WHOLE_DAY = new OpenInterval(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    private static final OpenInterval NINE_TO_FIVE = new OpenInterval(LocalTime.of(9, 0), LocalTime.of(17, 0));

    /**
     * @throws ScheduleFault when a part cannot be read
     */
    public ScheduleText {
        days = Map.copyOf(days);
        exceptions = Map.copyOf(exceptions);
        if (alwaysOpen && !days.isEmpty()) {
            throw new ScheduleFault("alwaysOpen", "is set beside days, must have one of them");
        }
        if (exceptions.size() > MAX_EXCEPTIONS) {
            throw new ScheduleFault("exceptions", "are " + exceptions.size() + ", must be at most " + MAX_EXCEPTIONS);
        }
        parseZone(zone);
        parseWeek(days);
        special(exceptions);
    }

    public Schedule schedule() {
        return new Schedule(new OpeningHours(parseZone(zone), week(), special(exceptions)), policy);
    }

    private Map<DayOfWeek, List<OpenInterval>> week() {
        if (alwaysOpen) {
            return everyDayUntil(DayOfWeek.SUNDAY, WHOLE_DAY);
        }
        return days.isEmpty() ? everyDayUntil(DayOfWeek.FRIDAY, NINE_TO_FIVE) : parseWeek(days);
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
            throw new ScheduleFault("zone", "is '" + zone + "', must be an IANA zone such as Europe/Berlin");
        }
    }

    private static Map<DayOfWeek, List<OpenInterval>> parseWeek(Map<DayOfWeek, String> days) {
        Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, text) -> week.put(day, parseDay("days", text)));
        return week;
    }

    private static SpecialDays special(Map<String, String> exceptions) {
        Map<LocalDate, List<OpenInterval>> once = new TreeMap<>();
        Map<MonthDay, List<OpenInterval>> yearly = new HashMap<>();
        exceptions.forEach((day, text) -> {
            List<OpenInterval> intervals = parseDay("exceptions", text);
            if (day.length() == MONTH_AND_DAY) {
                yearly.put(parseYearly(day), intervals);
            } else {
                parseDates(day).forEach(date -> once.put(date, intervals));
            }
        });
        return new SpecialDays(once, yearly, List.of());
    }

    private static List<OpenInterval> parseDay(String field, String text) {
        try {
            return OpenInterval.parseDay(text);
        } catch (IllegalArgumentException e) {
            throw new ScheduleFault(field, "have " + e.getMessage());
        }
    }

    private static MonthDay parseYearly(String day) {
        try {
            return MonthDay.parse("--" + day);
        } catch (DateTimeException e) {
            throw notADay(day);
        }
    }

    private static List<LocalDate> parseDates(String text) {
        String[] ends = text.split("/", -1);
        try {
            LocalDate first = LocalDate.parse(ends[0]);
            LocalDate last = ends.length == 1 ? first : LocalDate.parse(ends[1]);
            if (ends.length > 2 || last.isBefore(first) || last.isAfter(first.plusDays(MAX_RANGE_DAYS))) {
                throw notADay(text);
            }
            return first.datesUntil(last.plusDays(1)).toList();
        } catch (DateTimeException e) {
            throw notADay(text);
        }
    }

    private static ScheduleFault notADay(String day) {
        return new ScheduleFault(
                "exceptions",
                "have '" + day + "', must be a date such as 2026-12-25, dates such as 2026-12-24/2026-12-31"
                        + " within a year, or a day of every year such as 12-25");
    }
}
