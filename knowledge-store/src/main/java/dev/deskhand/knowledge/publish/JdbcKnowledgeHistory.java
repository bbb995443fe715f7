package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The history in PostgreSQL. */
public final class JdbcKnowledgeHistory implements KnowledgeHistory {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final PublicationListener listener;

    public JdbcKnowledgeHistory(DataSource dataSource, PublicationListener listener) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.listener = listener;
    }

    @Override
    public List<KnowledgeRevision> latest(SiteId site) {
        return jdbc.query(
                """
                select coalesce(p.knowledge_revision, f.knowledge_revision) as number,
                  max(coalesce(p.published_at, f.recorded_at)) as at,
                  count(*) filter (where p.article_revision_id is not null or p.article_id is null) as published,
                  count(*) filter (where p.article_id is not null and p.article_revision_id is null) as withdrawn
                from (select * from knowledge.publication where site_id = ?) p
                full join (select * from knowledge.article_facts where site_id = ?) f
                  on f.knowledge_revision = p.knowledge_revision and f.article_id = p.article_id
                where coalesce(p.knowledge_revision, f.knowledge_revision)
                  >= (select knowledge_revision from knowledge.site where id = ?) - ?
                group by 1 order by 1 desc
                """, JdbcKnowledgeHistory::revision, site.value(), site.value(), site.value(), KEPT_REVISIONS);
    }

    @Override
    public RollbackReport rollback(SiteId site, long revision) {
        return returnTo(site, current -> revision);
    }

    @Override
    public RollbackReport rollbackBy(SiteId site, long steps) {
        return returnTo(site, current -> current - steps);
    }

    private RollbackReport returnTo(SiteId site, LongUnaryOperator target) {
        RollbackReport report;
        try {
            report = Objects.requireNonNull(transaction.execute(status -> {
                long current = SiteLock.take(jdbc, site);
                long revision = target.applyAsLong(current);
                requireKept(revision, current);
                return new RollbackRows(jdbc, site, revision, current + 1).apply();
            }));
        } catch (DataAccessException | TransactionException e) {
            throw new PublicationException("the database refused the rollback: nothing has changed", e);
        }
        long revision = report.knowledgeRevision();
        AfterCommit.run(() -> listener.published(site, revision));
        return report;
    }

    private static void requireKept(long revision, long current) {
        long oldest = Math.max(0, current - KEPT_REVISIONS);
        if (current == 0) {
            throw new IllegalArgumentException("the site has published nothing yet");
        }
        if (revision < oldest || revision >= current) {
            throw new IllegalArgumentException("the site is at revision " + current + " and can return to " + oldest
                    + " to " + (current - 1) + ", not to " + revision);
        }
    }

    private static KnowledgeRevision revision(ResultSet row, int number) throws SQLException {
        return new KnowledgeRevision(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("published"),
                row.getInt("withdrawn"));
    }
}
