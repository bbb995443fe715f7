package dev.deskhand.bot.hours;

import java.time.Instant;

/** A stretch of time, from its first moment until before {@code to}. */
record Span(Instant from, Instant to) {

    Span joinedWith(Span other) {
        return new Span(from, to.isAfter(other.to) ? to : other.to);
    }
}
