package dev.deskhand.bot.source;

import dev.deskhand.ingest.configured.ConfiguredSource;
import dev.deskhand.ingest.configured.ConfiguredSources;
import dev.deskhand.ingest.configured.RunCause;
import dev.deskhand.ingest.configured.SourceRuns;
import dev.deskhand.knowledge.secret.SecretException;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks for runs of the sources whose schedule is due; of several nodes, one does. What was missed is made up for once. */
@Component
class SourceScheduler {

    private static final Logger log = LoggerFactory.getLogger(SourceScheduler.class);

    private final ConfiguredSources sources;
    private final SourceRuns runs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SourceScheduler(ConfiguredSources sources, SourceRuns runs, ApplicationEventPublisher events, Clock clock) {
        this.sources = sources;
        this.runs = runs;
        this.events = events;
        this.clock = clock;
    }

    /** Tokens that were sealed with an earlier key, or stored before they were sealed, are sealed with the current one. */
    @EventListener(ApplicationReadyEvent.class)
    void renewSeals() {
        try {
            sources.renewSeals()
                    .forEach(source -> log.warn(
                            "The token of source {} cannot be opened: its key is missing, or the token has to be set again",
                            source));
        } catch (DataAccessException | SecretException later) {
            log.warn("Tokens of sources stay sealed as they are until the next start: {}", later.getMessage());
        }
    }

    @Scheduled(fixedDelayString = "${deskhand.sources.sweep:1s}")
    void sweep() {
        try {
            Instant now = clock.instant();
            sources.due(now).forEach(source -> ask(source, now));
        } catch (DataAccessException away) {
            log.debug("Schedules of sources wait until the database is back", away);
        }
        events.publishEvent(new RunAsked());
    }

    private void ask(ConfiguredSource source, Instant now) {
        if (!sources.putForward(source, Schedules.next(source.definition(), now))) {
            return;
        }
        if (runs.ask(source.id(), RunCause.SCHEDULE, false).isEmpty()) {
            log.info(
                    "Source {} of site {} is still being run: this time is left out",
                    source.definition().name(),
                    source.site().slug());
        }
    }
}
