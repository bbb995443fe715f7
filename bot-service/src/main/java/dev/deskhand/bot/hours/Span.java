package dev.deskhand.bot.hours;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, from its first moment until before {@code to}. */
record Span(Instant from, Instant to) {

    Span joinedWith(Span other) {
        return new Span(from, to.isAfter(other.to) ? to : other.to);
    }

    /** How much of it lies from one moment until before another. */
    Duration within(Instant first, Instant last) {
        Instant begin = from.isAfter(first) ? from : first;
        Instant end = to.isBefore(last) ? to : last;
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }
}
