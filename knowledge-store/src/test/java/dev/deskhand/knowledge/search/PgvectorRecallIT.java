package dev.deskhand.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.pgvector.PGvector;
import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.StoreSettings;
import dev.deskhand.knowledge.embedding.HashingEmbedder;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.testing.TestDatabases;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A site that holds one passage in a hundred still finds its nearest ones: the scan of the shared index goes on until
 * enough rows pass the filter. Small size 10,000 passages, {@code -Ddeskhand.soak=true} 100,000.
 */
@EnabledIf(
        value = "available",
        disabledReason = "no PostgreSQL with pgvector: set DESKHAND_TEST_DATABASE_URL or run Docker")
class PgvectorRecallIT {

    private static final int DIMENSION = 384;
    private static final int NEAREST = 10;
    private static final int QUESTIONS = 20;

    @TempDir
    Path folder;

    static boolean available() {
        return TestDatabases.pgvector().isPresent();
    }

    @Test
    void a_site_with_one_passage_in_a_hundred_finds_95_percent_of_its_nearest() {
        int passages = Boolean.getBoolean("deskhand.soak") ? 100_000 : 10_000;
        Random random = new Random(20261122);
        try (KnowledgeStore store = KnowledgeStore.open(
                new StoreSettings(folder, TestDatabases.pgvector()), new HashingEmbedder("hashing"), true)) {
            JdbcTemplate jdbc = new JdbcTemplate(store.dataSource());
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(store.dataSource()));
            Site small = store.sites().create("small", "Small");
            Site large = store.sites().create("large", "Large");
            fill(jdbc, small, passages / 100, random);
            fill(jdbc, large, passages - passages / 100, random);
            jdbc.execute("analyze knowledge.vector_hashing_384");

            int found = 0;
            for (int question = 0; question < QUESTIONS; question++) {
                PGvector vector = vector(random);
                Set<UUID> exact =
                        new HashSet<>(nearest(jdbc, transaction, small, vector, "set local enable_indexscan = off"));
                exact.retainAll(nearest(
                        jdbc,
                        transaction,
                        small,
                        vector,
                        PgvectorDenseSearch.SCAN_SETTINGS + "; set local enable_bitmapscan = off"));
                found += exact.size();
            }

            assertThat(found / (double) (QUESTIONS * NEAREST)).isGreaterThanOrEqualTo(0.95);
        }
    }

    private static List<UUID> nearest(
            JdbcTemplate jdbc, TransactionTemplate transaction, Site site, PGvector question, String settings) {
        return transaction.execute(status -> {
            jdbc.execute(settings);
            return jdbc.queryForList("""
                    select passage_id from knowledge.vector_hashing_384
                    where site_id = ? order by embedding <=> ? limit ?
                    """, UUID.class, site.id().value(), question, NEAREST);
        });
    }

    private static void fill(JdbcTemplate jdbc, Site site, int count, Random random) {
        UUID article = UUID.randomUUID();
        UUID revision = UUID.randomUUID();
        jdbc.update("""
                insert into knowledge.article (
                  id, site_id, external_id, collection, language, audience, status, source_hash)
                values (?, ?, 'all', 'c', 'en', 'public', 'staged', 'x')
                """, article, site.id().value());
        jdbc.update("""
                insert into knowledge.article_revision (
                  id, article_id, number, title, body, questions, tags, content_hash)
                values (?, ?, 1, 't', 'b', '[]', '[]', 'x')
                """, revision, article);
        List<UUID> ids =
                IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
        jdbc.batchUpdate(
                """
                insert into knowledge.passage (
                  id, site_id, article_revision_id, kind, ordinal, headings, anchor, start_offset, end_offset, text,
                  embedded_hash, live_from)
                values (?, ?, ?, 'text', ?, '{}', '', 0, 0, 't', 'x', 1)
                """,
                IntStream.range(0, count)
                        .mapToObj(i -> new Object[] {ids.get(i), site.id().value(), revision, i})
                        .toList());
        jdbc.batchUpdate(
                "insert into knowledge.vector_hashing_384 (passage_id, site_id, embedding) values (?, ?, ?)",
                ids.stream()
                        .map(id -> new Object[] {id, site.id().value(), vector(random)})
                        .toList());
    }

    private static PGvector vector(Random random) {
        float[] values = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new PGvector(values);
    }
}
