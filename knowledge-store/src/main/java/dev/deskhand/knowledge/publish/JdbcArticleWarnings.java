package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import dev.deskhand.knowledge.article.SiteId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Warnings in PostgreSQL. */
public final class JdbcArticleWarnings implements ArticleWarnings {

    /** One row for each warning. Ids are compared by their bytes, whatever the locale of the database. */
    private static final String WARNINGS = """
            with warned as (
              select a.id, a.external_id, a.collection, a.language, r.title, w.warning, w.place
              from knowledge.article a
              join knowledge.article_revision r on r.id = a.published_revision_id
              cross join lateral jsonb_array_elements(r.warnings) with ordinality as w (warning, place)
              where a.site_id = :site and r.warnings <> '[]'
                and (w.warning ->> 'other' is null or exists (
                  select from knowledge.article o
                  where o.site_id = a.site_id and o.external_id = w.warning ->> 'other'
                    and o.published_revision_id is not null)))
            """;

    private static final String ARTICLES = """
            select id, external_id, collection, language, title, jsonb_agg(warning order by place)::text as warnings
            from warned
            where (:externalId::text is null or external_id = :externalId)
              and (:kind::text is null or warning ->> 'kind' = :kind) and external_id collate "C" > :after
            group by id, external_id, collection, language, title
            order by external_id collate "C" limit :limit
            """;

    private final JdbcClient jdbc;

    public JdbcArticleWarnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ArticleWarning> of(SiteId site, String externalId) {
        return articles(site, Optional.empty(), "", 1)
                .param("externalId", externalId)
                .query((row, number) -> WarningsJson.read(row.getString("warnings")))
                .optional()
                .orElse(List.of());
    }

    @Override
    public List<WarnedArticle> list(SiteId site, Optional<Kind> kind, String after, int limit) {
        return articles(site, kind, after, limit)
                .param("externalId", null)
                .query((row, number) -> new WarnedArticle(
                        new ArticleId(row.getObject("id", UUID.class)),
                        row.getString("external_id"),
                        row.getString("collection"),
                        row.getString("language"),
                        row.getString("title"),
                        WarningsJson.read(row.getString("warnings"))))
                .list();
    }

    @Override
    public Map<Kind, Integer> counts(SiteId site) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        jdbc.sql(WARNINGS + "select warning ->> 'kind' as kind, count(distinct id) as articles from warned group by 1")
                .param("site", site.value())
                .query(row -> {
                    int articles = row.getInt("articles");
                    Kind.fromCode(row.getString("kind")).ifPresent(kind -> counts.put(kind, articles));
                });
        return counts;
    }

    private StatementSpec articles(SiteId site, Optional<Kind> kind, String after, int limit) {
        return jdbc.sql(WARNINGS + ARTICLES)
                .param("site", site.value())
                .param("kind", kind.map(Kind::code).orElse(null))
                .param("after", after)
                .param("limit", limit);
    }
}
