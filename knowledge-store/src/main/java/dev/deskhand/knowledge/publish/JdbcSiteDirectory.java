package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sites in PostgreSQL. */
public final class JdbcSiteDirectory implements SiteDirectory {

    private final JdbcClient jdbc;
    private final Consumer<SiteId> erased;

    /** @param erased told of each site that is erased here, so that nothing else keeps what it held */
    public JdbcSiteDirectory(JdbcClient jdbc, Consumer<SiteId> erased) {
        this.jdbc = jdbc;
        this.erased = erased;
    }

    @Override
    public Optional<Site> find(String slug) {
        return jdbc.sql("select id, slug, name, knowledge_revision from knowledge.site where slug = :slug")
                .param("slug", slug)
                .query(JdbcSiteDirectory::site)
                .optional();
    }

    @Override
    public List<Site> list() {
        return jdbc.sql("select id, slug, name, knowledge_revision from knowledge.site order by slug")
                .query(JdbcSiteDirectory::site)
                .list();
    }

    @Override
    public Site create(String slug, String name) {
        if (!slug.matches("[a-z0-9][a-z0-9_-]{0,62}")) {
            throw new IllegalArgumentException(
                    "slug is \"" + slug + "\", must be 1 to 63 of a-z, 0-9, - and _, beginning with a letter or digit");
        }
        // It begins with the model that was chosen for the installation.
        jdbc.sql("""
                        with created as (
                          insert into knowledge.site (id, slug, name) values (:id, :slug, :name)
                          on conflict (slug) do nothing returning id),
                        chosen as (select name from knowledge.embedding_model order by chosen_at desc limit 1)
                        insert into knowledge.site_model (site_id, model, state)
                        select created.id, chosen.name, 'active' from created cross join chosen
                        """)
                .param("id", UUID.randomUUID())
                .param("slug", slug)
                .param("name", name)
                .update();
        return find(slug).orElseThrow();
    }

    @Override
    public boolean delete(String slug) {
        Optional<UUID> gone = jdbc.sql("delete from knowledge.site where slug = :slug returning id")
                .param("slug", slug)
                .query(UUID.class)
                .optional();
        gone.ifPresent(id -> erased.accept(new SiteId(id)));
        return gone.isPresent();
    }

    private static Site site(ResultSet row, int number) throws SQLException {
        return new Site(
                new SiteId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getLong("knowledge_revision"));
    }
}
