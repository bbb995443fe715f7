package dev.deskhand.bot.storage;

import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.publish.ModelChange;
import dev.deskhand.knowledge.publish.PublicationException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets this node take its part in changes of the embedding model, and drops what no site uses any more. Figures: {@code
 * deskhand.embedding.change.remaining} passages that still lack vectors, {@code deskhand.embedding.change.failed} sites
 * that keep their old model.
 */
@Component
class ModelChanges {

    /** So long that little is lost between two looks, so short that the service can stop in between. */
    private static final Duration PIECE = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(ModelChanges.class);

    private final KnowledgeStore store;
    private final EmbeddingSettings settings;
    private final AtomicLong remaining;
    private final AtomicLong failed;
    private boolean waiting;

    ModelChanges(KnowledgeStore store, EmbeddingSettings settings, MeterRegistry registry) {
        this.store = store;
        this.settings = settings;
        this.remaining = registry.gauge("deskhand.embedding.change.remaining", new AtomicLong());
        this.failed = registry.gauge("deskhand.embedding.change.failed", new AtomicLong());
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void advance() {
        try {
            store.modelChange().advance(PIECE);
            ModelChange.Outstanding outstanding = store.modelChange().outstanding();
            remaining.set(outstanding.passages());
            failed.set(outstanding.failedSites());
            waiting = false;
        } catch (PublicationException | DataAccessException e) {
            if (!waiting) {
                log.debug("Changes of the embedding model wait: {}", e.getMessage());
            }
            waiting = true;
        }
    }

    @Scheduled(fixedDelayString = "PT1H")
    void dropUnused() {
        try {
            store.modelChange().dropUnused(settings.keepPrevious());
        } catch (DataAccessException e) {
            log.warn("Vectors out of use are still there: {}", e.getMessage());
        }
    }
}
