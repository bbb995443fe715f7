package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Published articles in PostgreSQL; every statement asks for the site and the readers. */
public final class JdbcPublishedArticles implements PublishedArticles {

    private static final String SELECT = """
            select a.id, a.external_id, a.collection, a.language, r.title, r.url, r.body, r.number,
              r.source_created_at as created, coalesce(r.source_updated_at, r.created_at) as updated
            from knowledge.article a join knowledge.article_revision r on r.id = a.published_revision_id
            where a.site_id = :site and a.audience = any (string_to_array(:readers, ','))
            """;

    private final JdbcClient jdbc;

    public JdbcPublishedArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PublishedArticle> find(SiteId site, ArticleId article, Set<Audience> readers) {
        return select(" and a.id = :article", site, readers)
                .param("article", article.value())
                .query(JdbcPublishedArticles::article)
                .optional();
    }

    @Override
    public Optional<PublishedArticle> find(SiteId site, String externalId, Set<Audience> readers) {
        return select(" and a.external_id = :externalId", site, readers)
                .param("externalId", externalId)
                .query(JdbcPublishedArticles::article)
                .optional();
    }

    @Override
    public Optional<PublishedArticle> findLinked(SiteId site, ArticleId from, String path, Set<Audience> readers) {
        return find(site, from, readers).flatMap(naming -> {
            LinkedFile file = LinkedFile.of(naming.externalId(), path);
            return select("""
                             and (a.external_id in (:path, :bare, :name) or a.translation_group = :name)
                            order by a.external_id <> :path, a.external_id <> :bare, a.language <> :language,
                              a.external_id <> :name, a.external_id
                            limit 1
                            """, site, readers)
                    .param("path", file.path())
                    .param("bare", file.bare())
                    .param("name", file.name())
                    .param("language", naming.language())
                    .query(JdbcPublishedArticles::article)
                    .optional()
                    .or(() -> findMoved(site, file, readers));
        });
    }

    /** The article that stood there last, and has moved since. */
    private Optional<PublishedArticle> findMoved(SiteId site, LinkedFile file, Set<Audience> readers) {
        return select("""
                         and a.id = (
                          select f.article_id from knowledge.article_facts f
                          where f.site_id = :site and f.external_id in (:path, :bare)
                          order by f.knowledge_revision desc, f.external_id <> :path limit 1)
                        """, site, readers)
                .param("path", file.path())
                .param("bare", file.bare())
                .query(JdbcPublishedArticles::article)
                .optional();
    }

    @Override
    public List<PublishedArticle> findAll(SiteId site, Collection<ArticleId> articles, Set<Audience> readers) {
        Map<ArticleId, PublishedArticle> found = select(
                        " and a.id = any (string_to_array(:articles, ',')::uuid[])", site, readers)
                .param("articles", articles.stream().map(ArticleId::toString).collect(Collectors.joining(",")))
                .query(JdbcPublishedArticles::article)
                .list()
                .stream()
                .collect(Collectors.toMap(PublishedArticle::article, Function.identity()));
        return articles.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<PublishedArticle> first(SiteId site, String language, Set<Audience> readers, int limit) {
        return select(" order by a.language <> :language, a.external_id limit :limit", site, readers)
                .param("language", language)
                .param("limit", limit)
                .query(JdbcPublishedArticles::article)
                .list();
    }

    private StatementSpec select(String rest, SiteId site, Set<Audience> readers) {
        return jdbc.sql(SELECT + rest)
                .param("site", site.value())
                .param("readers", readers.stream().map(Audience::code).collect(Collectors.joining(",")));
    }

    private static PublishedArticle article(ResultSet row, int number) throws SQLException {
        return new PublishedArticle(
                new ArticleId(row.getObject("id", UUID.class)),
                row.getString("external_id"),
                row.getString("collection"),
                row.getString("language"),
                row.getString("title"),
                row.getString("url"),
                row.getString("body"),
                row.getInt("number"),
                SqlTimes.instant(row, "created"),
                row.getObject("updated", OffsetDateTime.class).toInstant());
    }
}
