package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.schema.VectorTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a replica reads from the database: which articles changed since a revision, and their passages. */
final class PublishedPassages {

    private static final int FETCH_ROWS = 1000;

    private final JdbcTemplate jdbc;

    PublishedPassages(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(FETCH_ROWS);
    }

    /**
     * Where a site is.
     *
     * @param model the model that answers at this revision, empty when the site has none
     */
    record Position(long revision, String model) {}

    /** Articles that were published or withdrawn after a revision, up to another one. */
    record Changes(List<UUID> articles, long livePassages) {}

    /** Empty when the site is gone. */
    Optional<Position> position(SiteId site) {
        try {
            return jdbc
                    .query(
                            """
                            select s.knowledge_revision, coalesce(m.model, '') as model
                            from knowledge.site s
                            left join knowledge.site_model m on m.site_id = s.id and m.state = 'active'
                            where s.id = ?
                            """,
                            (row, number) -> new Position(row.getLong("knowledge_revision"), row.getString("model")),
                            site.value())
                    .stream()
                    .findFirst();
        } catch (DataAccessException e) {
            throw new SearchException("the database cannot be read", e);
        }
    }

    Changes changes(SiteId site, long from, long to) {
        try {
            return new Changes(articles(site, from, to), live(site, to));
        } catch (DataAccessException e) {
            throw new SearchException("the database cannot be read", e);
        }
    }

    private List<UUID> articles(SiteId site, long from, long to) {
        return jdbc.query("""
                select distinct article_id from knowledge.publication
                where site_id = ? and knowledge_revision > ? and knowledge_revision <= ? order by 1
                """, (row, number) -> row.getObject(1, UUID.class), site.value(), from, to);
    }

    private long live(SiteId site, long revision) {
        Long count = jdbc.queryForObject("""
                select count(*) from knowledge.passage
                where site_id = ? and live_from <= ? and (live_until is null or live_until > ?)
                """, Long.class, site.value(), revision, revision);
        return count == null ? 0 : count;
    }

    /**
     * Articles' passages as they were published at a revision, article by article, in a stable order.
     *
     * @param vectors the table of their vectors as bytes; without one they come without
     */
    void forEachArticle(
            SiteId site,
            List<UUID> articles,
            long revision,
            Optional<VectorTable> vectors,
            Consumer<List<PassageRow>> consumer) {
        List<PassageRow> article = new ArrayList<>();
        forEach(site, articles, revision, vectors, row -> {
            if (!article.isEmpty() && !article.get(0).article().equals(row.article())) {
                consumer.accept(List.copyOf(article));
                article.clear();
            }
            article.add(row);
        });
        if (!article.isEmpty()) {
            consumer.accept(List.copyOf(article));
        }
    }

    private void forEach(
            SiteId site,
            List<UUID> articles,
            long revision,
            Optional<VectorTable> vectors,
            Consumer<PassageRow> consumer) {
        String vector = vectors.isPresent() ? "v.embedding" : "null::bytea";
        String join = vectors.map(table -> "left join " + table.name() + " v on v.passage_id = p.id")
                .orElse("");
        jdbc.query(
                """
                select p.id, r.article_id, a.audience, a.language, p.kind, r.title, p.headings, p.text, %s as vector
                from knowledge.article a
                join knowledge.article_revision r on r.article_id = a.id
                join knowledge.passage p on p.article_revision_id = r.id
                %s
                where a.site_id = ? and a.id = any (?::uuid[])
                  and p.live_from <= ? and (p.live_until is null or p.live_until > ?)
                order by a.external_id, p.kind, p.ordinal
                """.formatted(vector, join),
                row -> {
                    consumer.accept(passage(row));
                },
                site.value(),
                articles.stream().map(UUID::toString).toArray(String[]::new),
                revision,
                revision);
    }

    private static PassageRow passage(ResultSet row) throws SQLException {
        byte @Nullable [] vector = row.getBytes("vector");
        return new PassageRow(
                row.getObject("id", UUID.class),
                row.getObject("article_id", UUID.class),
                row.getString("audience"),
                row.getString("language"),
                row.getString("kind"),
                row.getString("title"),
                Arrays.asList((String[]) row.getArray("headings").getArray()),
                row.getString("text"),
                vector == null ? null : Embedding.fromBytes(vector));
    }
}
