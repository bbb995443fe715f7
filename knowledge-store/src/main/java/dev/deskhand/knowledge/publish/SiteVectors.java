package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.RevisionId;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.EmbeddingException;
import dev.deskhand.knowledge.model.Models;
import dev.deskhand.knowledge.model.OpenModel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The vectors that a publication owes its site: of new passages for the model that the site answers with, and for the
 * one that it is changing to, so that the change does not run after what is published meanwhile.
 */
final class SiteVectors {

    private static final Logger log = LoggerFactory.getLogger(SiteVectors.class);

    private final JdbcTemplate jdbc;
    private final Models models;
    private final boolean gentle;

    /** @param gentle embed one text after the other, so that cores are left for those who wait for an answer */
    SiteVectors(JdbcTemplate jdbc, Models models, boolean gentle) {
        this.jdbc = jdbc;
        this.models = models;
        this.gentle = gentle;
    }

    /**
     * The model by whose tokens new wordings are cut: the one that the site changes to, else its own.
     *
     * @throws EmbeddingException when this process has none of the site's models
     */
    OpenModel newest(SiteId site) {
        List<OpenModel> writing = models.writing(site);
        return writing.get(writing.size() - 1);
    }

    /**
     * Gives new passages their vectors.
     *
     * @return how many texts the first of the models read
     * @throws EmbeddingException when the first of the site's models fails; a later one is left to the change of model
     */
    int fill(SiteId site, List<PassageText> passages) {
        List<OpenModel> writing = models.writing(site);
        int read = rows(writing.get(0), site, passages);
        for (OpenModel next : writing.subList(1, writing.size())) {
            try {
                rows(next, site, passages);
            } catch (EmbeddingException e) {
                log.warn("New passages of site {} have no vectors of {} yet: {}", site, next.name(), e.getMessage());
            }
        }
        return read;
    }

    /** Whether wordings that are about to be published lack vectors which this process can compute. */
    boolean lackFor(SiteId site, Collection<RevisionId> wordings) {
        return active(site)
                .map(model -> new MissingVectors(jdbc, site, model.table()).anyOf(wordings))
                .orElse(false);
    }

    /** Gives wordings that were staged before the site had its model the vectors that they lack. */
    int fillFor(SiteId site, Collection<RevisionId> wordings) {
        return active(site)
                .map(model -> rows(model, site, new MissingVectors(jdbc, site, model.table()).of(wordings)))
                .orElse(0);
    }

    private int rows(OpenModel model, SiteId site, List<PassageText> passages) {
        VectorRows rows = new VectorRows(jdbc, model);
        return gentle ? rows.fillGently(site, passages) : rows.fill(site, passages);
    }

    /* Where the site's own model is not to be had, a change is under way, and the change fills what is missing. */
    private Optional<OpenModel> active(SiteId site) {
        return models.of(site).active().flatMap(models::find);
    }
}
