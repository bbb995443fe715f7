package dev.deskhand.bot.curation;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an article said, when, and by whose hand. */
@Repository
public class ArticleHistory {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Entries entries;

    ArticleHistory(JdbcClient jdbc, Entries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /**
     * One change of what is published.
     *
     * @param revision number of the wording; empty where the article was taken away
     * @param editor empty where a source brought it
     * @param action as in the audit, without its first word; {@code sourced} where a source brought it
     */
    public record Change(
            long knowledgeRevision,
            Optional<Integer> revision,
            Instant at,
            Optional<String> editor,
            String action,
            String note) {}

    /** The latest changes, newest first. */
    public List<Change> of(SiteId site, ArticleId article) {
        return jdbc.sql("""
            select p.knowledge_revision, r.number, p.published_at, c.editor_name, c.note,
                coalesce(c.action, case when r.id is null then 'withdrawn' else 'sourced' end) as action
            from knowledge.publication p
            left join knowledge.article_revision r on r.id = p.article_revision_id
            left join bot.article_change c
                on c.article_id = p.article_id and c.knowledge_revision = p.knowledge_revision
            where p.site_id = :site and p.article_id = :article
            order by p.knowledge_revision desc limit :most
            """)
                .param("site", site.value())
                .param("article", article.value())
                .param("most", MOST)
                .query((row, number) -> new Change(
                        row.getLong("knowledge_revision"),
                        Optional.ofNullable(row.getObject("number", Integer.class)),
                        Rows.instant(row, "published_at").orElseThrow(),
                        Optional.ofNullable(row.getString("editor_name")),
                        row.getString("action"),
                        Optional.ofNullable(row.getString("note")).orElse("")))
                .list();
    }

    /**
     * @throws DeskhandException 404 where the article never had it
     */
    public Wording wording(SiteId site, ArticleId article, int revision) {
        return jdbc.sql("""
            select r.* from knowledge.article_revision r join knowledge.article a on a.id = r.article_id
            where a.site_id = :site and a.id = :article and r.number = :revision
              and exists (select from knowledge.publication p where p.article_revision_id = r.id)
            """)
                .param("site", site.value())
                .param("article", article.value())
                .param("revision", revision)
                .query((row, number) -> entries.wording(row))
                .optional()
                .orElseThrow(() -> DeskhandException.notFound("The article never had a revision " + revision + "."));
    }

    /** The article that stands at a path, published or not. */
    Optional<UUID> findAt(SiteId site, String path) {
        return jdbc.sql("""
            select id from knowledge.article where site_id = :site and external_id = :path and status <> 'staged'
            """)
                .param("site", site.value())
                .param("path", path)
                .query(UUID.class)
                .optional();
    }

    UUID at(SiteId site, String path) {
        return findAt(site, path).orElseThrow();
    }
}
