package dev.deskhand.ingest.configured;

import dev.deskhand.ingest.sync.SyncReport;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs of configured sources: one of a source at a time on all nodes, each held by a lease that the database times. A run
 * whose lease has run out counts as interrupted from that moment on.
 */
public interface SourceRuns {

    /** Asks for a run. Empty when one is waiting or running already. */
    Optional<RunId> ask(SourceId source, RunCause cause, boolean force);

    /** Takes the run that has waited longest. */
    Optional<RunTicket> claim(UUID holder);

    /** Takes this run, if it still waits. */
    Optional<RunTicket> claim(UUID holder, RunId run);

    /** Renews the lease. Returns false when it is lost: then nothing may be published. */
    boolean renew(RunTicket ticket);

    /** Tells how far the run is. */
    void progress(RunTicket ticket, int expected, int done);

    /** Records what was published. */
    void finish(RunTicket ticket, SyncReport report);

    /** Records why nothing was. */
    void fail(RunTicket ticket, String problem);

    /** Gives the run back, to be done by another process. */
    void release(RunTicket ticket);

    /** The run of a source that waits or runs. */
    Optional<SourceRun> open(SourceId source);

    /** Newest first. */
    List<SourceRun> list(SourceId source, int limit);

    Optional<SourceRun> find(SourceId source, RunId run);

    /** What a run did with each file, as JSON; empty as long as it has published nothing. */
    Optional<String> report(SourceId source, RunId run);
}
