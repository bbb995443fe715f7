package dev.deskhand.bot.model;

import java.time.Duration;

/**
 * How long a request is waited for: to its first piece, from each piece to the next, and to the end. Used by the thread
 * that waits; whoever gives it up may be another.
 */
final class Patience {

    private final long gap;
    private final long end;
    private volatile long until;
    private volatile boolean givenUp;

    /** From now on, to the end at the latest, which is by {@link System#nanoTime}. */
    Patience(Duration firstToken, Duration gap, long end) {
        this.gap = gap.toNanos();
        this.end = end;
        this.until = System.nanoTime() + firstToken.toNanos();
    }

    /** A piece of text has come. */
    void renew() {
        until = System.nanoTime() + gap;
    }

    /** What is left, in nanoseconds; nothing or less when it has come to an end. */
    long left() {
        return givenUp ? 0 : Math.min(until, end) - System.nanoTime();
    }

    /** Nobody wants the text any more. */
    void giveUp() {
        givenUp = true;
    }

    boolean isGivenUp() {
        return givenUp;
    }
}
