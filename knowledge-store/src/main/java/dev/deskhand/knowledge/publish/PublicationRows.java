package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The writes of one publication at one knowledge revision; to be used inside its transaction, in the order below. */
final class PublicationRows {

    /** Begins the external id of an article that had to leave its own to another; its facts tell which it was. */
    static final String PARKED = "rolled-back:";

    private final JdbcTemplate jdbc;
    private final SiteId site;
    private final long revision;

    PublicationRows(JdbcTemplate jdbc, SiteId site, long revision) {
        this.jdbc = jdbc;
        this.site = site;
        this.revision = revision;
    }

    void retirePassages(List<UUID> articles) {
        jdbc.update("""
                update knowledge.passage p set live_until = ?
                from knowledge.article a
                where a.id = any (?::uuid[]) and p.article_revision_id = a.published_revision_id
                  and p.live_from is not null and p.live_until is null
                """, revision, SqlArrays.of(articles));
    }

    void enlivenPassages(List<@Nullable UUID> revisions) {
        jdbc.update("""
                update knowledge.passage set live_from = ?, live_until = null
                where article_revision_id = any (?::uuid[])
                """, revision, SqlArrays.of(revisions));
    }

    void append(List<UUID> articles, List<@Nullable UUID> revisions) {
        jdbc.update("""
                insert into knowledge.publication (site_id, knowledge_revision, article_id, article_revision_id)
                select ?, ?, article, revision from unnest(?::uuid[], ?::uuid[]) as change (article, revision)
                """, site.value(), revision, SqlArrays.of(articles), SqlArrays.of(revisions));
    }

    void markPublished(List<StagedArticle> changes) {
        List<Object[]> rows = changes.stream()
                .map(change -> new Object[] {
                    change.revision().value(),
                    change.draft().collection(),
                    change.draft().translationGroup(),
                    change.draft().language(),
                    change.draft().audience().code(),
                    change.draft().sourceHash(),
                    change.id().value()
                })
                .toList();
        jdbc.batchUpdate("""
                update knowledge.article set published_revision_id = ?, status = 'published', collection = ?,
                  translation_group = ?, language = ?, audience = ?, source_hash = ?, updated_at = now()
                where id = ?
                """, rows);
    }

    void markWithdrawn(List<UUID> articles) {
        jdbc.update("""
                update knowledge.article set published_revision_id = null, status = 'withdrawn', updated_at = now()
                where id = any (?::uuid[])
                """, (Object) SqlArrays.of(articles));
    }

    /** Remembers what published articles are besides their wordings, for a later rollback. */
    void recordFacts(List<UUID> articles) {
        jdbc.update("""
                insert into knowledge.article_facts (
                  site_id, knowledge_revision, article_id, external_id, collection, translation_group, language, audience,
                  source_hash)
                select site_id, ?, id, external_id, collection, translation_group, language, audience, source_hash
                from knowledge.article where id = any (?::uuid[]) and published_revision_id is not null
                """, revision, SqlArrays.of(articles));
    }

    void raiseRevision() {
        jdbc.update("update knowledge.site set knowledge_revision = ? where id = ?", revision, site.value());
        jdbc.query("select pg_notify('deskhand_knowledge', ?)", row -> {}, site.toString());
    }
}
