package dev.deskhand.ingest.cli;

import dev.deskhand.ingest.sync.SyncProgress;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Shows how far a run is: a bar with rate and time left on a terminal, a plain line now and then elsewhere. */
final class ProgressDisplay implements SyncProgress {

    private static final int WIDTH = 30;
    private static final Duration BAR_PAUSE = Duration.ofMillis(100);
    private static final Duration LINE_PAUSE = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final boolean terminal;
    private final Clock clock;
    private final Instant start;
    private Instant shown;
    private int expected;
    private int done;

    ProgressDisplay(PrintWriter out, boolean terminal, Clock clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.start = clock.instant();
        this.shown = start;
    }

    @Override
    public void expect(int items) {
        expected += items;
    }

    @Override
    public void done(String path) {
        done++;
        Instant now = clock.instant();
        if (Duration.between(shown, now).compareTo(terminal ? BAR_PAUSE : LINE_PAUSE) >= 0) {
            shown = now;
            show(now);
        }
    }

    @Override
    public void publishing() {
        if (terminal) {
            show(clock.instant());
            out.print("\r\u001b[K");
            out.flush();
        }
    }

    private void show(Instant now) {
        double seconds = Math.max(0.001, Duration.between(start, now).toMillis() / 1000.0);
        double rate = done / seconds;
        int total = Math.max(expected, done);
        long left = Math.round((total - done) / Math.max(rate, 0.001));
        String figures = done + "/" + total + "  " + Math.round(rate) + " files/s  " + duration(left) + " left";
        if (terminal) {
            int filled = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
            out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + figures + "\u001b[K");
        } else {
            out.println("Read " + figures);
        }
        out.flush();
    }

    private static String duration(long seconds) {
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
