package dev.deskhand.knowledge.publish;

import com.pgvector.PGvector;
import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.schema.VectorTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of one model's vector table: computed where they are new, taken over where the same text has one. */
final class VectorRows {

    private final JdbcTemplate jdbc;
    private final Embedder embedder;
    private final VectorTable table;

    VectorRows(JdbcTemplate jdbc, Embedder embedder, VectorTable table) {
        this.jdbc = jdbc;
        this.embedder = embedder;
        this.table = table;
    }

    /** Texts of a batch that the site has no vector of, with their new vectors. */
    Map<String, Embedding> embedMissing(SiteId site, List<StagedPassage> passages) {
        Map<String, String> textByHash = new HashMap<>();
        passages.forEach(passage -> textByHash.put(ContentHash.of(passage.embedded()), passage.embedded()));
        Set<String> missing = new LinkedHashSet<>(textByHash.keySet());
        missing.removeAll(known(site, missing));
        List<String> hashes = new ArrayList<>(missing);
        List<Embedding> vectors =
                embedder.embedPassages(hashes.stream().map(textByHash::get).toList());
        Map<String, Embedding> result = new HashMap<>();
        for (int i = 0; i < hashes.size(); i++) {
            result.put(hashes.get(i), vectors.get(i));
        }
        return result;
    }

    /** Writes the vectors of passages that are already rows, new ones from {@code fresh}, the others copied. */
    void write(SiteId site, List<StagedPassage> passages, Map<String, Embedding> fresh) {
        List<Object[]> rows = new ArrayList<>();
        List<PassageId> copied = new ArrayList<>();
        for (StagedPassage passage : passages) {
            Embedding vector = fresh.get(ContentHash.of(passage.embedded()));
            if (vector == null) {
                copied.add(passage.id());
            } else {
                rows.add(new Object[] {passage.id().value(), site.value(), parameter(vector)});
            }
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into " + table.name() + " (passage_id, site_id, embedding) values (?, ?, ?)", rows);
        }
        copy(site, copied);
    }

    private Object parameter(Embedding vector) {
        return table.pgvector() ? new PGvector(vector.toArray()) : vector.toBytes();
    }

    private void copy(SiteId site, List<PassageId> passages) {
        if (passages.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into %1$s (passage_id, site_id, embedding)
                select fresh.id, fresh.site_id, known.embedding
                from knowledge.passage fresh
                cross join lateral (
                  select v.embedding from knowledge.passage p join %1$s v on v.passage_id = p.id
                  where p.site_id = fresh.site_id and p.embedded_hash = fresh.embedded_hash limit 1) known
                where fresh.id = any (?::uuid[]) and fresh.site_id = ?
                """.formatted(table.name()),
                SqlArrays.of(passages.stream().map(PassageId::value).toList()),
                site.value());
    }

    private Set<String> known(SiteId site, Set<String> hashes) {
        return Set.copyOf(jdbc.queryForList(
                """
                select distinct p.embedded_hash from knowledge.passage p join %s v on v.passage_id = p.id
                where p.site_id = ? and p.embedded_hash = any (?::text[])
                """.formatted(table.name()), String.class, site.value(), hashes.toArray(String[]::new)));
    }

    /** Vectors still to be computed for live passages, as after a change of the model: at most {@code limit} ids. */
    List<UUID> liveWithoutVector(int limit) {
        return jdbc.query("""
                select p.id from knowledge.passage p left join %s v on v.passage_id = p.id
                where p.live_from is not null and p.live_until is null and v.passage_id is null
                order by p.id limit ?
                """.formatted(table.name()), (row, number) -> row.getObject(1, UUID.class), limit);
    }
}
