package dev.deskhand.bot.access;

import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sites in the test database's table. */
final class TestSites implements SiteDirectory {

    private final JdbcClient jdbc;

    TestSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Site> find(String slug) {
        return list().stream().filter(site -> site.slug().equals(slug)).findFirst();
    }

    @Override
    public List<Site> list() {
        return jdbc.sql("select * from knowledge.site order by slug")
                .query((row, number) -> new Site(
                        new SiteId(row.getObject("id", UUID.class)),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getLong("knowledge_revision")))
                .list();
    }

    @Override
    public Site create(String slug, String name) {
        jdbc.sql("insert into knowledge.site (id, slug, name) values (:id, :slug, :name) on conflict do nothing")
                .param("id", UUID.randomUUID())
                .param("slug", slug)
                .param("name", name)
                .update();
        return find(slug).orElseThrow();
    }

    @Override
    public boolean delete(String slug) {
        return jdbc.sql("delete from knowledge.site where slug = :slug")
                        .param("slug", slug)
                        .update()
                > 0;
    }
}
