package dev.deskhand.bot.source.web;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.ingest.configured.SourceRun;
import dev.deskhand.ingest.configured.SourceRuns;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Those who follow runs on this node. What they are told comes from the database, whichever node does the run. */
@Component
class RunWatchers {

    private static final int MOST = 100;
    private static final int QUIET_LOOKS = 30;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final SourceRuns runs;
    private final Queue<Watcher> watchers = new ConcurrentLinkedQueue<>();

    RunWatchers(SourceRuns runs) {
        this.runs = runs;
    }

    /** @throws DeskhandException 503 when too many follow runs already */
    SseEmitter watch(SourceRun run) {
        if (watchers.size() >= MOST) {
            throw DeskhandException.unavailable(MOST + " clients follow runs on this node already.", null);
        }
        Watcher watcher = new Watcher(run);
        watcher.emitter.onCompletion(() -> watchers.remove(watcher));
        watcher.emitter.onTimeout(watcher.emitter::complete);
        watchers.add(watcher);
        watcher.tell(run);
        return watcher.emitter;
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void look() {
        for (Watcher watcher : watchers) {
            try {
                Optional<SourceRun> now = runs.find(watcher.last.source(), watcher.last.id());
                now.ifPresentOrElse(watcher::hear, watcher.emitter::complete);
            } catch (DataAccessException away) {
                return;
            }
        }
    }

    /** One client. */
    private final class Watcher {

        private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        private volatile SourceRun last;
        private int quiet;

        Watcher(SourceRun last) {
            this.last = last;
        }

        void hear(SourceRun now) {
            if (!now.equals(last)) {
                quiet = 0;
                tell(now);
            } else if (++quiet % QUIET_LOOKS == 0) {
                send(SseEmitter.event().comment("still there"));
            }
        }

        void tell(SourceRun now) {
            last = now;
            boolean open = now.state().isOpen();
            send(SseEmitter.event()
                    .name(open ? "progress" : "done")
                    .data(RunResponse.of(now), MediaType.APPLICATION_JSON));
            if (!open) {
                watchers.remove(this);
                emitter.complete();
            }
        }

        /* Whoever has left is forgotten when the next thing is to be said. */
        private void send(SseEmitter.SseEventBuilder event) {
            try {
                emitter.send(event);
            } catch (IOException | IllegalStateException gone) {
                watchers.remove(this);
            }
        }
    }
}
