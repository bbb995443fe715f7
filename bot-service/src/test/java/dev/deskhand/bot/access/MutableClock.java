package dev.deskhand.bot.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is put forward. */
public final class MutableClock extends Clock {

    private static final Instant BEGINNING = Instant.parse("2026-11-22T12:00:00Z");

    private volatile Instant now = BEGINNING;

    public void advance(Duration by) {
        now = now.plus(by);
    }

    /** Back to noon on the 22nd of November 2026, where it began. */
    public void reset() {
        now = BEGINNING;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
