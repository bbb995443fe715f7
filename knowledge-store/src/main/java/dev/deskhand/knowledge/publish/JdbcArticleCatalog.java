package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleDates;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The catalog in PostgreSQL. */
public final class JdbcArticleCatalog implements ArticleCatalog {

    private static final String PUBLISHED = """
            select a.id, a.external_id, a.collection, a.source_hash, r.title, r.number,
              r.source_created_at as created, coalesce(r.source_updated_at, r.created_at) as updated
            from knowledge.article a join knowledge.article_revision r on r.id = a.published_revision_id
            where a.site_id = :site
            """;

    private final JdbcClient jdbc;

    public JdbcArticleCatalog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CatalogEntry> list(SiteId site, Optional<String> collection) {
        return jdbc.sql(PUBLISHED + " and (:collection::text is null or a.collection = :collection) order by 2")
                .param("site", site.value())
                .param("collection", collection.orElse(null))
                .query(JdbcArticleCatalog::entry)
                .list();
    }

    @Override
    public Optional<CatalogEntry> find(SiteId site, String externalId) {
        return jdbc.sql(PUBLISHED + " and a.external_id = :externalId")
                .param("site", site.value())
                .param("externalId", externalId)
                .query(JdbcArticleCatalog::entry)
                .optional();
    }

    private static CatalogEntry entry(ResultSet row, int number) throws SQLException {
        return new CatalogEntry(
                new ArticleId(row.getObject("id", UUID.class)),
                row.getString("external_id"),
                row.getString("collection"),
                row.getString("title"),
                row.getString("source_hash"),
                row.getInt("number"),
                new ArticleDates(SqlTimes.instant(row, "created"), SqlTimes.instant(row, "updated")));
    }
}
