package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.RevisionId;
import dev.deskhand.knowledge.article.SiteId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one transaction that makes a publication visible. It locks the site's row, so that revisions are gapless and in
 * order of their commits; after it, and after the caller's own where there is one, the listeners are told, so that this
 * node answers from the new revision.
 */
final class PublicationCommit {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SiteVectors vectors;
    private final PublicationListener listener;
    private final Retention retention;

    PublicationCommit(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            SiteVectors vectors,
            PublicationListener listener,
            Retention retention) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.vectors = vectors;
        this.listener = listener;
        this.retention = retention;
    }

    PublicationReport run(
            SiteId site,
            Collection<StagedArticle> staged,
            Set<String> withdrawn,
            Map<String, String> moves,
            int passages,
            int embedded) {
        List<RevisionId> wordings =
                changes(staged).stream().map(StagedArticle::revision).toList();
        int late = 0;
        while (true) {
            int sum = embedded + late;
            Optional<PublicationReport> report = transaction.execute(status -> {
                long current = SiteLock.take(jdbc, site);
                return vectors.lackFor(site, wordings)
                        ? Optional.empty()
                        : Optional.of(commit(site, current, staged, withdrawn, moves, passages, sum));
            });
            if (report.isPresent()) {
                long revision = report.get().knowledgeRevision();
                AfterCommit.run(() -> {
                    listener.published(site, revision);
                    retention.apply(site, revision);
                });
                return report.get();
            }
            // An earlier wording comes back, or the site has changed to another model since the articles were staged.
            late += vectors.fillFor(site, wordings);
        }
    }

    private PublicationReport commit(
            SiteId site,
            long current,
            Collection<StagedArticle> staged,
            Set<String> withdrawn,
            Map<String, String> moves,
            int passages,
            int embedded) {
        List<UUID> moved = move(site, moves);
        List<StagedArticle> changes = changes(staged);
        rememberSources(staged);
        describe(staged);
        List<UUID> gone = published(site, withdrawn);
        boolean nothing = changes.isEmpty() && gone.isEmpty() && moved.isEmpty();
        long revision = nothing ? current : current + 1;
        if (!nothing) {
            publish(site, revision, changes, gone, moved);
        }
        return new PublicationReport(
                revision,
                count(staged, StagedArticle.Change.ADDED),
                count(staged, StagedArticle.Change.CHANGED),
                count(staged, StagedArticle.Change.UNCHANGED),
                moved.size(),
                gone.size(),
                passages,
                embedded);
    }

    private static List<StagedArticle> changes(Collection<StagedArticle> staged) {
        return staged.stream()
                .filter(article -> article.change() != StagedArticle.Change.UNCHANGED)
                .toList();
    }

    private List<UUID> move(SiteId site, Map<String, String> moves) {
        List<UUID> moved = new ArrayList<>();
        for (Map.Entry<String, String> move : moves.entrySet()) {
            // An article that is no longer published under the new id makes room: the moved one is its successor.
            jdbc.update("""
                    delete from knowledge.article
                    where site_id = ? and external_id = ? and published_revision_id is null
                    """, site.value(), move.getValue());
            moved.addAll(jdbc.query(
                    """
                    update knowledge.article set external_id = ?, updated_at = now()
                    where site_id = ? and external_id = ? and published_revision_id is not null returning id
                    """, (row, number) -> row.getObject(1, UUID.class), move.getValue(), site.value(), move.getKey()));
        }
        return moved;
    }

    /** An unchanged article may come from changed bytes: the next run compares with these. */
    private void rememberSources(Collection<StagedArticle> staged) {
        List<Object[]> rows = staged.stream()
                .filter(article -> article.change() == StagedArticle.Change.UNCHANGED)
                .map(article -> new Object[] {
                    article.draft().sourceHash(),
                    article.id().value(),
                    article.draft().sourceHash()
                })
                .toList();
        jdbc.batchUpdate("update knowledge.article set source_hash = ? where id = ? and source_hash <> ?", rows);
    }

    /** Dates and warnings are no part of a wording: one that is known already has them as they are now. */
    private void describe(Collection<StagedArticle> staged) {
        List<Object[]> rows = staged.stream()
                .map(article -> new Object[] {
                    SqlTimes.of(article.draft().dates().created()),
                    SqlTimes.of(article.draft().dates().updated()),
                    WarningsJson.write(article.draft().warnings()),
                    article.revision().value()
                })
                .toList();
        jdbc.batchUpdate("""
                update knowledge.article_revision r
                set source_created_at = d.created, source_updated_at = d.updated, warnings = d.warnings
                from (select ?::timestamptz as created, ?::timestamptz as updated, ?::jsonb as warnings) d
                where r.id = ? and (r.warnings <> d.warnings or r.source_created_at is distinct from d.created
                  or r.source_updated_at is distinct from d.updated)
                """, rows);
    }

    private List<UUID> published(SiteId site, Set<String> externalIds) {
        return jdbc.query(
                """
                select id from knowledge.article
                where site_id = ? and external_id = any (?::text[]) and published_revision_id is not null
                """, (row, number) -> row.getObject(1, UUID.class), site.value(), externalIds.toArray(String[]::new));
    }

    private void publish(SiteId site, long revision, List<StagedArticle> changes, List<UUID> gone, List<UUID> moved) {
        List<UUID> articles = new ArrayList<>();
        List<@Nullable UUID> revisions = new ArrayList<>();
        for (StagedArticle change : changes) {
            articles.add(change.id().value());
            revisions.add(change.revision().value());
        }
        for (UUID article : gone) {
            articles.add(article);
            revisions.add(null);
        }
        PublicationRows rows = new PublicationRows(jdbc, site, revision);
        rows.retirePassages(articles);
        rows.enlivenPassages(revisions);
        rows.append(articles, revisions);
        rows.markPublished(changes);
        rows.markWithdrawn(gone);
        rows.recordFacts(
                Stream.concat(articles.stream(), moved.stream()).distinct().toList());
        rows.raiseRevision();
    }

    private static int count(Collection<StagedArticle> staged, StagedArticle.Change change) {
        return (int)
                staged.stream().filter(article -> article.change() == change).count();
    }
}
