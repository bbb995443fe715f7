package dev.deskhand.ingest.configured;

import dev.deskhand.ingest.sync.SourceNotes;
import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notes in PostgreSQL, each with the way in which the source was read then: read otherwise, it counts for nothing. */
public final class JdbcSourceNotes implements SourceNotes {

    private final JdbcTemplate jdbc;
    private final String variant;

    public JdbcSourceNotes(JdbcTemplate jdbc, String variant) {
        this.jdbc = jdbc;
        this.variant = variant;
    }

    @Override
    public Optional<Note> find(SiteId site, String source) {
        return jdbc
                .query(
                        "select text, failed from knowledge.source_note where site_id = ? and source = ? and variant = ?",
                        (row, number) -> new Note(row.getString("text"), Set.of((String[])
                                row.getArray("failed").getArray())),
                        site.value(),
                        source,
                        variant)
                .stream()
                .findFirst();
    }

    @Override
    public void keep(SiteId site, Map<String, Note> notes) {
        List<Object[]> rows = notes.entrySet().stream()
                .map(note -> new Object[] {
                    site.value(),
                    note.getKey(),
                    variant,
                    note.getValue().text(),
                    note.getValue().failed().toArray(String[]::new)
                })
                .toList();
        jdbc.batchUpdate("""
                insert into knowledge.source_note (site_id, source, variant, text, failed) values (?, ?, ?, ?, ?)
                on conflict (site_id, source) do update set
                  variant = excluded.variant, text = excluded.text, failed = excluded.failed, noted_at = now()
                """, rows);
    }
}
