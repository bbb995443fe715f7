package dev.deskhand.bot.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * When people are there: a week by the wall clock of one zone, with dates that differ. Open is exactly when the wall
 * clock shows a time inside an interval; so in the hour that a clock change repeats the same times are open twice, and
 * times that it skips are not there. An interval belongs to the day it begins on: a closed date does not cut short the
 * night before it. Immutable.
 */
public final class OpeningHours {

    /* A week in which the only interval falls into a skipped hour, and one more for the next. */
    private static final int DAYS_TO_SEE_A_WHOLE_WEEK = 21;
    private static final int FIRST_WINDOW_DAYS = 16;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<OpenInterval>> week;
    private final SpecialDays special;

    /**
     * @param week intervals of each day; a day without is closed
     * @param special days whose intervals stand instead of the weekday's
     */
    public OpeningHours(ZoneId zone, Map<DayOfWeek, List<OpenInterval>> week, SpecialDays special) {
        this.zone = zone;
        this.week = Map.copyOf(week);
        this.special = special;
    }

    /**
     * @param dates those whose intervals stand instead of the weekday's
     */
    public OpeningHours(
            ZoneId zone, Map<DayOfWeek, List<OpenInterval>> week, Map<LocalDate, List<OpenInterval>> dates) {
        this(zone, week, new SpecialDays(dates, Map.of(), List.of()));
    }

    /** The same hours, closed on these dates too unless a special day says otherwise. */
    public OpeningHours withHolidays(Collection<LocalDate> holidays) {
        return holidays.isEmpty() ? this : new OpeningHours(zone, week, special.withHolidays(holidays));
    }

    /** The zone whose wall clock counts. */
    public ZoneId zone() {
        return zone;
    }

    public boolean isOpenAt(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        LocalDate today = local.toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .flatMap(this::intervalsOn)
                .anyMatch(interval -> !local.isBefore(interval.from()) && local.isBefore(interval.to()));
    }

    /** The first moment after this one at which closed turns into open; empty when that never happens. */
    public Optional<Instant> nextOpeningAfter(Instant instant) {
        return firstMoment(instant, Span::from);
    }

    /** The first moment after this one at which open turns into closed; empty when that never happens. */
    public Optional<Instant> nextClosingAfter(Instant instant) {
        return firstMoment(instant, Span::to);
    }

    /** How long it is open from one moment until before another; zero when the second is not after the first. */
    public Duration openTimeBetween(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        LocalDate first = LocalDate.ofInstant(from, zone).minusDays(2);
        LocalDate last = LocalDate.ofInstant(to, zone).plusDays(1);
        return spans(first, last).stream().map(span -> span.within(from, to)).reduce(Duration.ZERO, Duration::plus);
    }

    /* Looks at two weeks first and further when they hold nothing; what touches a window's end may go on behind it. */
    private Optional<Instant> firstMoment(Instant after, Function<Span, Instant> end) {
        LocalDate today = LocalDate.ofInstant(after, zone);
        LocalDate horizon = special.allSeenBy(today).plusDays(DAYS_TO_SEE_A_WHOLE_WEEK);
        LocalDate first = today.minusDays(2);
        for (long days = FIRST_WINDOW_DAYS; ; days *= 4) {
            LocalDate last = first.plusDays(days);
            Instant sure = last.minusDays(1).atStartOfDay(zone).toInstant();
            Optional<Instant> found = spans(first, last).stream()
                    .map(end)
                    .filter(moment -> moment.isAfter(after) && moment.isBefore(sure))
                    .findFirst();
            if (found.isPresent() || last.isAfter(horizon)) {
                return found;
            }
        }
    }

    /** Spans of the intervals that begin on these dates, both included, in order, none touching another. */
    private List<Span> spans(LocalDate first, LocalDate last) {
        Stream<LocalDate> dates = week.values().stream().allMatch(List::isEmpty)
                ? special.between(first, last)
                : first.datesUntil(last.plusDays(1));
        List<Span> merged = new ArrayList<>();
        dates.flatMap(this::intervalsOn)
                .flatMap(interval -> interval.spans(zone))
                .sorted(Comparator.comparing(Span::from))
                .forEach(span -> {
                    Span before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (before != null && !span.from().isAfter(before.to())) {
                        merged.set(merged.size() - 1, before.joinedWith(span));
                    } else {
                        merged.add(span);
                    }
                });
        return merged;
    }

    private Stream<LocalInterval> intervalsOn(LocalDate date) {
        List<OpenInterval> intervals =
                special.on(date).orElseGet(() -> week.getOrDefault(date.getDayOfWeek(), List.of()));
        return intervals.stream().map(interval -> LocalInterval.of(date, interval));
    }
}
