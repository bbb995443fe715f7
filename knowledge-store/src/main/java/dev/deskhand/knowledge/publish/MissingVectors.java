package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.article.RevisionId;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.schema.VectorTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A site's passages that have no vector in one model's table, with the texts that the model would read. */
final class MissingVectors {

    private static final String PASSAGES = """
            select p.id, p.embedded_hash, p.kind, p.headings, p.text, r.title
            from knowledge.passage p
            join knowledge.article_revision r on r.id = p.article_revision_id
            left join %s v on v.passage_id = p.id
            where p.site_id = ? and v.passage_id is null
            """;

    private final JdbcTemplate jdbc;
    private final SiteId site;
    private final VectorTable table;

    MissingVectors(JdbcTemplate jdbc, SiteId site, VectorTable table) {
        this.jdbc = jdbc;
        this.site = site;
        this.table = table;
    }

    /** Those of staged wordings. */
    List<PassageText> of(Collection<RevisionId> revisions) {
        return jdbc.query(
                PASSAGES.formatted(table.name()) + " and p.article_revision_id = any (?::uuid[])",
                MissingVectors::passage,
                site.value(),
                (Object) ids(revisions));
    }

    /** Whether any of these wordings lacks one. */
    boolean anyOf(Collection<RevisionId> revisions) {
        return exists("and p.article_revision_id = any (?::uuid[])", (Object) ids(revisions));
    }

    /** Whether anything that is published now lacks one. */
    boolean anyPublished() {
        return exists("and p.live_from is not null and p.live_until is null");
    }

    /**
     * The next of what is published, or was and can come back, after a passage in the order of hashes; from the
     * beginning when that is null.
     */
    List<PassageText> after(@Nullable PassageText last, int limit) {
        return jdbc.query(
                PASSAGES.formatted(table.name()) + """
                        and p.live_from is not null and (p.embedded_hash, p.id) > (?, ?)
                        order by p.embedded_hash, p.id limit ?
                        """,
                MissingVectors::passage,
                site.value(),
                last == null ? "" : last.hash(),
                last == null ? new UUID(0, 0) : last.id().value(),
                limit);
    }

    /** How much of it is done. */
    Progress progress() {
        return jdbc.queryForObject(
                """
                select count(v.passage_id) as embedded, count(*) as total
                from knowledge.passage p left join %s v on v.passage_id = p.id
                where p.site_id = ? and p.live_from is not null
                """.formatted(table.name()),
                (row, number) -> new Progress(row.getLong("embedded"), row.getLong("total")),
                site.value());
    }

    /** @param embedded passages with a vector, of those that need one */
    record Progress(long embedded, long total) {}

    private boolean exists(String which, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = site.value();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (" + PASSAGES.formatted(table.name()) + which + ")", Boolean.class, all));
    }

    private static String[] ids(Collection<RevisionId> revisions) {
        return revisions.stream().map(RevisionId::toString).toArray(String[]::new);
    }

    private static PassageText passage(ResultSet row, int number) throws SQLException {
        String text = row.getString("text");
        return new PassageText(
                new PassageId(row.getObject("id", UUID.class)),
                row.getString("embedded_hash"),
                row.getString("kind").equals(StagedPassage.TEXT)
                        ? EmbeddedText.ofPassage(
                                row.getString("title"),
                                Arrays.asList(
                                        (String[]) row.getArray("headings").getArray()),
                                text)
                        : text);
    }
}
