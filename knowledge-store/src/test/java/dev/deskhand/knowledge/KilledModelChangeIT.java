package dev.deskhand.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.model.SiteModels;
import dev.deskhand.knowledge.schema.DatabaseAccess;
import dev.deskhand.knowledge.testing.TestDatabases;
import org.junit.jupiter.api.Test;

/** A change of model whose process is killed again and again. */
class KilledModelChangeIT extends ModelChangeCase {

    @Override
    DatabaseAccess newDatabase() {
        return TestDatabases.embedded();
    }

    @Test
    void killed_in_the_middle_three_times_it_goes_on_where_it_was() throws Exception {
        try (KnowledgeStore store = open("small")) {
            publishTopics(store, 100, 400);
        }
        long reached = 0;
        for (int kill = 1; kill <= 3; kill++) {
            long wanted = reached + 64;
            try (ModelChangeProcess process = ModelChangeProcess.start(folder.resolve("killed"), database);
                    KnowledgeStore watching = watching()) {
                await(() -> {
                    assertThat(process.isAlive()).as("see process.log").isTrue();
                    return embedded(watching) >= wanted;
                });
            }
            try (KnowledgeStore watching = watching()) {
                reached = vectors(watching, "vector_large_384");
            }
            releaseLease();
        }

        try (KnowledgeStore store = open("large")) {
            assertThat(cosine(search(store))).as("the old model answers").isPositive();
            assertThat(models(store).active()).contains("small");
            store.modelChange().advance(WHILE);

            assertThat(models(store).active()).contains("large");
            assertThat(large.passages()).isEqualTo(880 - (int) reached);
            assertThat(search(store).knowledgeRevision()).isEqualTo(3);
        }
    }

    private static long embedded(KnowledgeStore store) {
        return models(store).change().map(SiteModels.Change::embedded).orElse(0L);
    }
}
