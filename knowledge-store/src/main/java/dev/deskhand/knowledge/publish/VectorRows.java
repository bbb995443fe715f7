package dev.deskhand.knowledge.publish;

import com.pgvector.PGvector;
import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.model.OpenModel;
import dev.deskhand.knowledge.schema.VectorTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of one model's vector table: computed where they are new, taken over where the same text has one. */
final class VectorRows {

    private final JdbcTemplate jdbc;
    private final OpenModel model;
    private final VectorTable table;

    VectorRows(JdbcTemplate jdbc, OpenModel model) {
        this.jdbc = jdbc;
        this.model = model;
        this.table = model.table();
    }

    /**
     * Gives passages that are rows already their vectors, as fast as the machine can.
     *
     * @return how many texts the model read; the other vectors were taken over
     */
    int fill(SiteId site, List<PassageText> passages) {
        return fill(site, passages, model.embedder()::embedPassages);
    }

    /** The same with one text after the other, so that cores are left for those who wait for an answer. */
    int fillGently(SiteId site, List<PassageText> passages) {
        return fill(site, passages, texts -> texts.stream()
                .map(text -> model.embedder().embedPassages(List.of(text)).get(0))
                .toList());
    }

    private int fill(SiteId site, List<PassageText> passages, Function<List<String>, List<Embedding>> embedding) {
        if (passages.isEmpty()) {
            return 0;
        }
        Map<String, Embedding> fresh = embedMissing(site, passages, embedding);
        write(site, passages, fresh);
        return fresh.size();
    }

    private Map<String, Embedding> embedMissing(
            SiteId site, List<PassageText> passages, Function<List<String>, List<Embedding>> embedding) {
        Map<String, String> textByHash = new HashMap<>();
        passages.forEach(passage -> textByHash.put(passage.hash(), passage.text()));
        Set<String> missing = new LinkedHashSet<>(textByHash.keySet());
        missing.removeAll(known(site, missing));
        List<String> hashes = new ArrayList<>(missing);
        List<Embedding> vectors =
                embedding.apply(hashes.stream().map(textByHash::get).toList());
        Map<String, Embedding> result = new HashMap<>();
        for (int i = 0; i < hashes.size(); i++) {
            result.put(hashes.get(i), vectors.get(i));
        }
        return result;
    }

    private void write(SiteId site, List<PassageText> passages, Map<String, Embedding> fresh) {
        List<Object[]> rows = new ArrayList<>();
        List<PassageId> copied = new ArrayList<>();
        for (PassageText passage : passages) {
            Embedding vector = fresh.get(passage.hash());
            if (vector == null) {
                copied.add(passage.id());
            } else {
                rows.add(new Object[] {passage.id().value(), site.value(), parameter(vector)});
            }
        }
        if (!rows.isEmpty()) {
            // Another process can have been faster with the same text.
            jdbc.batchUpdate(
                    "insert into %s (passage_id, site_id, embedding) values (?, ?, ?) on conflict do nothing"
                            .formatted(table.name()),
                    rows);
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
                on conflict do nothing
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
}
