package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.model.Models;
import dev.deskhand.knowledge.text.SentenceSplitter;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Publications in PostgreSQL. */
public final class JdbcKnowledgePublisher implements KnowledgePublisher {

    private final DataSource dataSource;
    private final Models models;
    private final SentenceSplitter sentences;
    private final PublicationListener listener;
    private final JdbcTemplate jdbc;
    private final ArticleStaging staging;
    private final PublicationCommit commit;

    public JdbcKnowledgePublisher(
            DataSource dataSource, Models models, SentenceSplitter sentences, PublicationListener listener) {
        this(dataSource, models, sentences, listener, false);
    }

    private JdbcKnowledgePublisher(
            DataSource dataSource,
            Models models,
            SentenceSplitter sentences,
            PublicationListener listener,
            boolean gentle) {
        this.dataSource = dataSource;
        this.models = models;
        this.sentences = sentences;
        this.listener = listener;
        this.jdbc = new JdbcTemplate(dataSource);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        SiteVectors vectors = new SiteVectors(jdbc, models, gentle);
        this.staging = new ArticleStaging(jdbc, transaction, sentences, vectors);
        this.commit = new PublicationCommit(
                jdbc, transaction, vectors, listener, new Retention(jdbc, new JdbcTransactionManager(dataSource)));
    }

    @Override
    public Publication begin(SiteId site) {
        return new JdbcPublication(site, staging, commit);
    }

    @Override
    public KnowledgePublisher gently() {
        return new JdbcKnowledgePublisher(dataSource, models, sentences, listener, true);
    }

    @Override
    public boolean erase(SiteId site, String externalId) {
        try (Publication publication = begin(site)) {
            publication.withdraw(externalId);
            publication.commit();
        }
        List<UUID> erased = jdbc.query(
                """
                delete from knowledge.article a
                where a.site_id = ? and (a.external_id = ? or a.external_id = ? || a.id and exists (
                  select from knowledge.article_facts f where f.article_id = a.id and f.external_id = ?))
                returning a.id
                """,
                (row, number) -> row.getObject(1, UUID.class),
                site.value(),
                externalId,
                PublicationRows.PARKED,
                externalId);
        return !erased.isEmpty();
    }
}
