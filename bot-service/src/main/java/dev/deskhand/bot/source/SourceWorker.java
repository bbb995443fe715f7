package dev.deskhand.bot.source;

import dev.deskhand.ingest.configured.RunTicket;
import dev.deskhand.ingest.configured.SourceRuns;
import dev.deskhand.ingest.configured.SourceSync;
import dev.deskhand.ingest.sync.SyncAction;
import dev.deskhand.ingest.sync.SyncProgress;
import dev.deskhand.ingest.sync.SyncReport;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** This node's share of the runs that wait; when the node stops, another one does them. */
@Component
class SourceWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SourceWorker.class);

    private final UUID holder = UUID.randomUUID();
    private final SourceRuns runs;
    private final SourceSync sync;
    private final AsyncTaskExecutor executor;
    private final Semaphore places;
    private volatile boolean running;

    SourceWorker(
            SourceRuns runs, SourceSync sync, SourcesSettings settings, AsyncTaskExecutor applicationTaskExecutor) {
        this.runs = runs;
        this.sync = sync;
        this.executor = applicationTaskExecutor;
        this.places = new Semaphore(settings.parallel());
    }

    @EventListener
    void on(RunAsked asked) {
        if (running && places.tryAcquire()) {
            executor.execute(this::work);
        }
    }

    private void work() {
        try {
            Optional<RunTicket> next = claim();
            while (next.isPresent()) {
                run(next.get());
                next = claim();
            }
        } catch (DataAccessException away) {
            log.debug("Runs of sources wait until the database is back", away);
        } finally {
            places.release();
        }
    }

    private Optional<RunTicket> claim() {
        return running ? runs.claim(holder) : Optional.empty();
    }

    private void run(RunTicket ticket) {
        try {
            SyncReport report = sync.run(ticket, new UntilStopped());
            log.info(
                    "Run {} of a source of site {}: knowledge revision {}, {} of {} items failed",
                    ticket.run(),
                    report.site(),
                    report.knowledgeRevision(),
                    report.count(SyncAction.FAILED),
                    report.items().size());
        } catch (SourceSync.StoppedException stopped) {
            log.info("Run {} of a source is given back: this node stops", ticket.run());
        } catch (RuntimeException failed) {
            log.warn("Run {} of a source has failed", ticket.run(), failed);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends a run between two files once the node stops. */
    private final class UntilStopped implements SyncProgress {

        @Override
        public void expect(int items) {
            requireRunning();
        }

        @Override
        public void done(String path) {
            requireRunning();
        }

        @Override
        public void publishing() {
            requireRunning();
        }

        private void requireRunning() {
            if (!running) {
                throw new SourceSync.StoppedException();
            }
        }
    }
}
