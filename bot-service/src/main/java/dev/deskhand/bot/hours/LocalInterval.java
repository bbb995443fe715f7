package dev.deskhand.bot.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.stream.Stream;

/** An interval of one date by the wall clock, until before {@code to}. */
record LocalInterval(LocalDateTime from, LocalDateTime to) {

    static LocalInterval of(LocalDate date, OpenInterval interval) {
        LocalDate end = interval.endsOnNextDay() ? date.plusDays(1) : date;
        return new LocalInterval(date.atTime(interval.from()), end.atTime(interval.to()));
    }

    /** The moments at which the zone's wall clock shows a time inside; one stretch for each offset that shows any. */
    Stream<Span> spans(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Stream.Builder<Span> spans = Stream.builder();
        /* No offset is further than 18 hours from UTC, so this covers every reading of the interval. */
        Instant begin = from.toInstant(ZoneOffset.MAX);
        Instant end = to.toInstant(ZoneOffset.MIN);
        while (begin.isBefore(end)) {
            ZoneOffset offset = rules.getOffset(begin);
            ZoneOffsetTransition transition = rules.nextTransition(begin);
            Instant change = transition == null || transition.getInstant().isAfter(end) ? end : transition.getInstant();
            Instant opens = later(begin, from.toInstant(offset));
            Instant closes = earlier(change, to.toInstant(offset));
            if (opens.isBefore(closes)) {
                spans.add(new Span(opens, closes));
            }
            begin = change;
        }
        return spans.build();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
