package dev.deskhand.ingest.configured;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Keeps a run's lease until it is closed, also while the run waits for a slow server. */
final class RunLease implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunLease.class);
    private static final int PAUSE_SECONDS = JdbcSourceRuns.LEASE_SECONDS / 4;

    private final SourceRuns runs;
    private final RunTicket ticket;
    private volatile boolean closed;
    private volatile boolean lost;

    RunLease(SourceRuns runs, RunTicket ticket) {
        this.runs = runs;
        this.ticket = ticket;
        renewLater();
    }

    /** @throws LeaseLostException when the lease was lost, as far as is known without asking */
    void requireKept() {
        if (lost) {
            throw new LeaseLostException();
        }
    }

    /** @throws LeaseLostException when the lease is lost; else all of it lies ahead */
    void requireRenewed() {
        if (lost || !runs.renew(ticket)) {
            throw new LeaseLostException();
        }
    }

    private void renewLater() {
        CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS).execute(this::renew);
    }

    private void renew() {
        if (closed) {
            return;
        }
        try {
            lost = !runs.renew(ticket);
        } catch (DataAccessException away) {
            log.debug("The lease of run {} cannot be renewed at the moment", ticket.run(), away);
        }
        if (!lost) {
            renewLater();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
