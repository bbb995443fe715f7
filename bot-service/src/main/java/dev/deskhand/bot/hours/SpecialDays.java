package dev.deskhand.bot.hours;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Days whose hours differ from their weekday's: dates given once, days of every year, and holidays, which are closed.
 * Where several name a day, the first kind of these stands. The 29th of February comes in leap years only. Immutable.
 */
public final class SpecialDays {

    public static final SpecialDays NONE = new SpecialDays(Map.of(), Map.of(), List.of());

    /* Two leap days are at most eight years apart. */
    private static final int YEARS_TO_SEE_EVERY_DAY = 9;

    private final NavigableMap<LocalDate, List<OpenInterval>> dated = new TreeMap<>();
    private final Map<MonthDay, List<OpenInterval>> yearly;

    /**
     * @param once dates and their hours; none: closed
     * @param yearly days of every year and their hours
     * @param holidays dates that are closed unless another kind names them
     */
    public SpecialDays(
            Map<LocalDate, List<OpenInterval>> once,
            Map<MonthDay, List<OpenInterval>> yearly,
            Collection<LocalDate> holidays) {
        this.yearly = Map.copyOf(yearly);
        holidays.stream()
                .filter(date -> !yearly.containsKey(MonthDay.from(date)))
                .forEach(date -> dated.put(date, List.of()));
        once.forEach((date, intervals) -> dated.put(date, List.copyOf(intervals)));
    }

    /** These days and holidays, which give way to them. */
    SpecialDays withHolidays(Collection<LocalDate> holidays) {
        SpecialDays more = new SpecialDays(Map.of(), yearly, holidays);
        more.dated.putAll(dated);
        return more;
    }

    /** Hours of a special day; empty when it is like any other of its weekday. */
    Optional<List<OpenInterval>> on(LocalDate date) {
        List<OpenInterval> once = dated.get(date);
        return once != null ? Optional.of(once) : Optional.ofNullable(yearly.get(MonthDay.from(date)));
    }

    /** The special days from first to last, both included, in order. */
    Stream<LocalDate> between(LocalDate first, LocalDate last) {
        return yearly.isEmpty()
                ? dated.subMap(first, true, last, true).keySet().stream()
                : first.datesUntil(last.plusDays(1)).filter(date -> on(date).isPresent());
    }

    /** From this date on every special day has been seen once. */
    LocalDate allSeenBy(LocalDate today) {
        LocalDate last = dated.isEmpty() ? today : dated.lastKey();
        LocalDate lastDated = last.isAfter(today) ? last : today;
        return yearly.isEmpty() ? lastDated : lastDated.plusYears(YEARS_TO_SEE_EVERY_DAY);
    }
}
