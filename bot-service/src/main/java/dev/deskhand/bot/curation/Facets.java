package dev.deskhand.bot.curation;

import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a site's list of articles can be narrowed by: the collections, tags and languages that there are. */
@Repository
public class Facets {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Facets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, at most 200 of each. */
    public record Of(List<String> collections, List<String> tags, List<String> languages) {}

    public Of of(SiteId site) {
        return new Of(names(site, """
            select distinct collection as name from knowledge.article where site_id = :site and status <> 'staged'
            union select distinct collection from bot.article_draft where site_id = :site
            """), names(site, """
            select distinct tag as name from knowledge.article a
            join knowledge.article_revision r on r.id = a.published_revision_id
            cross join lateral jsonb_array_elements_text(r.tags) tag where a.site_id = :site
            union select tag from bot.article_draft d
            cross join lateral jsonb_array_elements_text(d.tags) tag where d.site_id = :site
            """), names(site, """
            select distinct language as name from knowledge.article where site_id = :site and status <> 'staged'
            union select distinct coalesce(language, 'en') from bot.article_draft where site_id = :site
            """));
    }

    private List<String> names(SiteId site, String select) {
        return jdbc.sql("select name from (" + select + ") names order by name limit :most")
                .param("site", site.value())
                .param("most", MOST)
                .query(String.class)
                .list();
    }
}
