package dev.deskhand.ingest.configured;

import dev.deskhand.ingest.sync.SyncProgress;
import java.util.concurrent.TimeUnit;

/** Passes progress on, records it about once a second, and ends the run when its lease is lost. */
final class RunProgress implements SyncProgress {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final SourceRuns runs;
    private final RunTicket ticket;
    private final RunLease lease;
    private final SyncProgress told;
    private int expected;
    private int done;
    private long recorded = System.nanoTime() - PAUSE;

    RunProgress(SourceRuns runs, RunTicket ticket, RunLease lease, SyncProgress told) {
        this.runs = runs;
        this.ticket = ticket;
        this.lease = lease;
        this.told = told;
    }

    @Override
    public void expect(int items) {
        expected += items;
        told.expect(items);
        record();
    }

    @Override
    public void done(String path) {
        lease.requireKept();
        done++;
        told.done(path);
        record();
    }

    @Override
    public void publishing() {
        lease.requireRenewed();
        runs.progress(ticket, expected, done);
        told.publishing();
    }

    private void record() {
        if (System.nanoTime() - recorded >= PAUSE) {
            runs.progress(ticket, expected, done);
            recorded = System.nanoTime();
        }
    }
}
