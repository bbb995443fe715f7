package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.SiteId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the passages of the last 20 knowledge revisions, for rollback and replay. Older ones go, and so does what an
 * interrupted publication staged more than a day ago; wordings and the publication history stay.
 */
final class Retention {

    static final int KNOWLEDGE_REVISIONS = 20;

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /* It may be called when the caller's transaction has just committed: what is written must be in one of its own. */
    Retention(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void apply(SiteId site, long knowledgeRevision) {
        try {
            transaction.executeWithoutResult(status -> remove(site, knowledgeRevision));
        } catch (DataAccessException | TransactionException e) {
            log.warn("Old passages of site {} could not be removed; the next publication tries again", site, e);
        }
    }

    private void remove(SiteId site, long knowledgeRevision) {
        jdbc.update(
                "delete from knowledge.passage where site_id = ? and live_until <= ?",
                site.value(),
                knowledgeRevision - KNOWLEDGE_REVISIONS);
        jdbc.update("""
                delete from knowledge.article_revision r using knowledge.article a
                where a.site_id = ? and r.article_id = a.id and r.created_at < now() - interval '1 day'
                  and not exists (select from knowledge.publication p where p.article_revision_id = r.id)
                """, site.value());
        jdbc.update("""
                delete from knowledge.article a
                where a.site_id = ? and a.status = 'staged' and a.created_at < now() - interval '1 day'
                  and not exists (select from knowledge.article_revision r where r.article_id = a.id)
                """, site.value());
    }
}
