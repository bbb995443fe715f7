package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.SiteId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The writes of a return to an earlier revision, inside the transaction that holds the site's lock. */
final class RollbackRows {

    /** What was published at a revision, with what differs from it now. */
    private static final String DIFFERENT = """
            with wording as (
              select distinct on (article_id) article_id, article_revision_id from knowledge.publication
              where site_id = ? and knowledge_revision <= ? order by article_id, knowledge_revision desc),
            facts as (
              select distinct on (article_id) * from knowledge.article_facts
              where site_id = ? and knowledge_revision <= ? order by article_id, knowledge_revision desc)
            select a.id, w.article_revision_id
            from knowledge.article a
            left join wording w on w.article_id = a.id
            left join facts f on f.article_id = a.id
            where a.site_id = ? and (
              w.article_revision_id is distinct from a.published_revision_id
              or w.article_revision_id is not null and (
                   f.external_id <> a.external_id or f.collection <> a.collection or f.language <> a.language
                   or f.audience <> a.audience or f.translation_group is distinct from a.translation_group))
            """;

    private final JdbcTemplate jdbc;
    private final SiteId site;
    private final long target;
    private final long next;

    /** @param target the revision to return to; {@code next} is the one that this writes */
    RollbackRows(JdbcTemplate jdbc, SiteId site, long target, long next) {
        this.jdbc = jdbc;
        this.site = site;
        this.target = target;
        this.next = next;
    }

    RollbackReport apply() {
        List<UUID> articles = new ArrayList<>();
        List<@Nullable UUID> wordings = new ArrayList<>();
        List<UUID> back = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        jdbc.query(
                DIFFERENT,
                row -> {
                    UUID article = row.getObject("id", UUID.class);
                    UUID wording = row.getObject("article_revision_id", UUID.class);
                    articles.add(article);
                    wordings.add(wording);
                    (wording == null ? gone : back).add(article);
                },
                site.value(),
                target,
                site.value(),
                target,
                site.value());
        PublicationRows rows = new PublicationRows(jdbc, site, next);
        rows.retirePassages(articles);
        rows.enlivenPassages(wordings);
        rows.append(articles, wordings);
        rows.markWithdrawn(gone);
        restore(back);
        rows.recordFacts(back);
        // What sources noted counts for what they brought last, and that is no longer what is published.
        jdbc.update("delete from knowledge.source_note where site_id = ?", site.value());
        rows.raiseRevision();
        return new RollbackReport(next, target, back.size(), gone.size());
    }

    /*
     * Articles can have changed their ids among each other, so all of them first have one that nobody else has. An
     * article that is not published now and has an id that another one needs keeps such a name: it is known by its facts.
     */
    private void restore(List<UUID> articles) {
        Object ids = SqlArrays.of(articles);
        jdbc.update("""
                update knowledge.article a set external_id = ? || a.id
                where a.site_id = ? and (a.id = any (?::uuid[])
                  or a.published_revision_id is null and a.external_id in (
                       select f.external_id from knowledge.article_facts f
                       where f.article_id = any (?::uuid[]) and f.knowledge_revision = (
                         select max(l.knowledge_revision) from knowledge.article_facts l
                         where l.article_id = f.article_id and l.knowledge_revision <= ?)))
                """, PublicationRows.PARKED, site.value(), ids, ids, target);
        jdbc.update("""
                update knowledge.article a set external_id = f.external_id, collection = f.collection,
                  translation_group = f.translation_group, language = f.language, audience = f.audience,
                  source_hash = f.source_hash, published_revision_id = w.article_revision_id, status = 'published',
                  updated_at = now()
                from knowledge.article_facts f
                cross join lateral (
                  select p.article_revision_id from knowledge.publication p
                  where p.site_id = f.site_id and p.article_id = f.article_id and p.knowledge_revision <= ?
                  order by p.knowledge_revision desc limit 1) w
                where a.id = any (?::uuid[]) and f.site_id = a.site_id and f.article_id = a.id
                  and f.knowledge_revision = (
                    select max(l.knowledge_revision) from knowledge.article_facts l
                    where l.article_id = f.article_id and l.knowledge_revision <= ?)
                """, target, ids, target);
    }
}
