package dev.deskhand.ingest.sandbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a process that takes too long over one thing. Computing time counts, so that a machine with other work on it does
 * not make files unreadable; where the system does not tell it, and at four times the limit, the clock does.
 */
final class TimeLimit {

    private static final int CLOCK_FACTOR = 4;
    /** A file's own part of the computing time; the rest is the compiler's and the collector's. */
    private static final double OWN_SHARE = 0.8;

    private final Process process;
    private final Duration limit;
    private final int rounds;
    private volatile boolean over;
    private @Nullable CompletableFuture<Void> guard;

    private TimeLimit(Process process, Duration limit, int rounds) {
        this.process = process;
        this.limit = limit;
        this.rounds = rounds;
    }

    static TimeLimit ofComputing(Process process, Duration limit) {
        return new TimeLimit(process, limit, CLOCK_FACTOR);
    }

    static TimeLimit byTheClock(Process process, Duration limit) {
        return new TimeLimit(process, limit, 1);
    }

    void begin() {
        watch(computed(), 1);
    }

    void end() {
        CompletableFuture<Void> waiting;
        synchronized (this) {
            waiting = guard;
            guard = null;
        }
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    /** Whether it had to end the process. */
    boolean isOver() {
        return over;
    }

    private synchronized void watch(Duration before, int round) {
        guard = CompletableFuture.runAsync(
                () -> look(before, round), CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void look(Duration before, int round) {
        Duration computed = computed();
        boolean busyElsewhere = !computed.isZero() && computed.minus(before).toMillis() < limit.toMillis() * OWN_SHARE;
        if (round < rounds && busyElsewhere) {
            synchronized (this) {
                if (guard != null) {
                    watch(before, round + 1);
                }
            }
        } else {
            over = true;
            process.destroyForcibly();
        }
    }

    /** Zero where the system does not tell. */
    private Duration computed() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
