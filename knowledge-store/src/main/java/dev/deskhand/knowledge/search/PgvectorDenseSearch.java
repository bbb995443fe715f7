package dev.deskhand.knowledge.search;

import com.pgvector.PGvector;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.schema.VectorTable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Vectors searched by pgvector: an HNSW scan in cosine distance that goes on until enough rows pass the filters. The
 * scan's own limits are raised for the statement, since the defaults (40 candidates, filtered after the index) would
 * starve a site that holds a small part of the table.
 */
final class PgvectorDenseSearch implements DenseSearch {

    /** For one statement's transaction: a wide beam, and scanning on past the default limits. */
    static final String SCAN_SETTINGS = "set local hnsw.ef_search = 200; set local hnsw.iterative_scan = relaxed_order;"
            + " set local hnsw.max_scan_tuples = 200000";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final VectorTable table;
    private final SiteId site;

    PgvectorDenseSearch(DataSource dataSource, VectorTable table, SiteId site) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.transaction.setReadOnly(true);
        this.table = table;
        this.site = site;
    }

    @Override
    public int[] nearest(SiteReplica.Snapshot snapshot, Embedding question, Set<Audience> audiences, int limit)
            throws IOException {
        List<UUID> passages = guarded(() -> transaction.execute(status -> {
            jdbc.execute(SCAN_SETTINGS);
            return jdbc.queryForList(
                    """
                    select v.passage_id from %s v
                    join knowledge.passage p on p.id = v.passage_id
                    join knowledge.article_revision r on r.id = p.article_revision_id
                    join knowledge.article a on a.id = r.article_id
                    where v.site_id = ? and p.live_from <= ? and (p.live_until is null or p.live_until > ?)
                      and a.audience = any (?::text[])
                    order by v.embedding <=> ? limit ?
                    """.formatted(table.name()),
                    UUID.class,
                    site.value(),
                    snapshot.revision(),
                    snapshot.revision(),
                    audiences.stream().map(Audience::code).toArray(String[]::new),
                    new PGvector(question.toArray()),
                    limit);
        }));
        return PassageIds.documents(snapshot, passages);
    }

    @Override
    public Cosines cosines(SiteReplica.Snapshot snapshot, Comparison question, int[] docs) throws IOException {
        List<UUID> passages = PassageIds.passages(snapshot, docs);
        Map<UUID, Products> known = new HashMap<>();
        guarded(() -> {
            jdbc.query(
                    """
                    select passage_id, 1 - (embedding <=> ?) as plain, -(embedding <#> ?) as to_centre
                    from %s where passage_id = any (?::uuid[])
                    """.formatted(table.name()),
                    row -> {
                        known.put(
                                row.getObject("passage_id", UUID.class),
                                new Products(row.getDouble("plain"), row.getDouble("to_centre")));
                    },
                    new PGvector(question.question()),
                    new PGvector(question.centre()),
                    passages.stream().map(UUID::toString).toArray(String[]::new));
            return known;
        });
        Cosines cosines = Cosines.none(docs.length);
        for (int i = 0; i < docs.length; i++) {
            Products products = known.get(passages.get(i));
            if (products != null && !Double.isNaN(products.plain())) {
                cosines.plain()[i] = (float) products.plain();
                cosines.apart()[i] = question.apart(products.plain(), products.toCentre());
            }
        }
        return cosines;
    }

    /** A passage's inner products with the question and with the centre. */
    private record Products(double plain, double toCentre) {}

    private interface Read<T> {
        T run();
    }

    private static <T> T guarded(Read<T> read) {
        try {
            return read.run();
        } catch (DataAccessException | TransactionException e) {
            throw new SearchException("the database cannot be searched", e);
        }
    }
}
