package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.EmbeddingException;
import dev.deskhand.knowledge.model.Models;
import dev.deskhand.knowledge.model.OpenModel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;

/**
 * The change of sites from one embedding model to another, in the background: passages get vectors of the new model
 * while the old one answers; when none is missing, one transaction raises the site's knowledge revision, and from that
 * revision on the new model answers. Any process of the installation can go on with it, one at a time for each site;
 * whatever is written stays, so that a killed one loses at most the passages in its hand.
 */
public final class ModelChange {

    private static final Logger log = LoggerFactory.getLogger(ModelChange.class);

    private final JdbcTemplate jdbc;
    private final Models models;
    private final ModelChangeRecords records;
    private final PublicationListener listener;
    private final Map<SiteId, SiteModelChange> inHand = new HashMap<>();

    public ModelChange(DataSource dataSource, Models models, PublicationListener listener) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.models = models;
        this.records = new ModelChangeRecords(dataSource);
        this.listener = listener;
    }

    /**
     * What all sites together still have before them.
     *
     * @param passages that lack vectors of the model which their site is changing to
     * @param failedSites sites that keep their old model because the change failed
     */
    public record Outstanding(long passages, int failedSites) {}

    /**
     * Goes on with every change that this process can make and no other is making, for about this long.
     *
     * @throws PublicationException when the database cannot be reached; a later call goes on
     */
    public synchronized void advance(Duration budget) {
        long end = System.nanoTime() + budget.toNanos();
        try {
            List<PendingChange> pending = records.pending();
            inHand.values().removeIf(change -> !pending.contains(change.pending()));
            for (PendingChange change : pending) {
                Optional<OpenModel> model = models.find(change.model());
                if (model.isPresent() && records.lease(change)) {
                    advance(change, model.get(), end);
                } else {
                    inHand.remove(change.site());
                }
            }
        } catch (DataIntegrityViolationException e) {
            log.debug("A passage went while it was embedded; the next look goes on", e);
        } catch (DataAccessException | TransactionException e) {
            throw new PublicationException("the change of the embedding model waits for the database", e);
        }
    }

    private void advance(PendingChange pending, OpenModel model, long end) {
        try {
            SiteModelChange change = inHand.computeIfAbsent(
                    pending.site(), site -> SiteModelChange.begin(jdbc, records, pending, model));
            OptionalLong revision;
            do {
                revision = change.step();
            } while (revision.isEmpty() && System.nanoTime() < end);
            if (revision.isPresent()) {
                inHand.remove(pending.site());
                listener.published(pending.site(), revision.getAsLong());
            }
        } catch (EmbeddingException e) {
            inHand.remove(pending.site());
            records.fail(pending, String.valueOf(e.getMessage()));
            log.warn(
                    "Site {} keeps its embedding model, because the change to {} failed: {}",
                    pending.slug(),
                    pending.model(),
                    e.getMessage());
        }
    }

    public Outstanding outstanding() {
        return records.outstanding();
    }

    /**
     * Drops the vectors of models that no site has answered with for this long.
     *
     * @return the models of which nothing is left
     */
    public List<String> dropUnused(Duration kept) {
        List<String> dropped = records.dropUnused(kept);
        dropped.forEach(model -> log.info("The vectors of embedding model {} were dropped", model));
        return dropped;
    }
}
