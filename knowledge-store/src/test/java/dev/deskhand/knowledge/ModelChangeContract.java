package dev.deskhand.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.knowledge.embedding.EmbeddingException;
import dev.deskhand.knowledge.embedding.ModelSource;
import dev.deskhand.knowledge.model.SiteModels;
import dev.deskhand.knowledge.publish.ModelChange;
import dev.deskhand.knowledge.publish.Publication;
import dev.deskhand.knowledge.publish.PublicationReport;
import dev.deskhand.knowledge.search.SearchResult;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a change of model must do in every way to store. */
abstract class ModelChangeContract extends ModelChangeCase {

    private static final Duration A_STEP = Duration.ofNanos(1);

    @Test
    void a_new_site_begins_with_the_chosen_model() {
        try (KnowledgeStore store = open("small")) {
            assertThat(models(store)).isEqualTo(new SiteModels(Optional.of("small"), Optional.empty()));
        }
    }

    @Test
    void the_old_model_answers_until_the_new_one_has_all_vectors() {
        try (KnowledgeStore store = open("large")) {
            SearchResult before = search(store);
            store.modelChange().advance(A_STEP);
            SearchResult during = search(store);
            SiteModels.Change change = models(store).change().orElseThrow();
            ModelChange.Outstanding outstanding = store.modelChange().outstanding();
            store.modelChange().advance(WHILE);
            SearchResult after = search(store);

            assertThat(change.model()).isEqualTo("large");
            assertThat(change.total()).isEqualTo(80);
            assertThat(outstanding).isEqualTo(new ModelChange.Outstanding(80 - 32, 0));
            assertThat(during).isEqualTo(before);
            assertThat(after.knowledgeRevision()).isEqualTo(before.knowledgeRevision() + 1);
            assertThat(cosine(after)).isPositive().isNotEqualTo(cosine(before));
            assertThat(models(store)).isEqualTo(new SiteModels(Optional.of("large"), Optional.empty()));
        }
    }

    @Test
    void the_vectors_are_those_of_a_site_that_never_had_another_model() {
        try (KnowledgeStore store = open("large")) {
            store.modelChange().advance(WHILE);
            store.sites().create("fresh", "Fresh");
            publishTopics(store, "fresh", 0, 40);

            assertThat(cosine(search(store, "acme"))).isEqualTo(cosine(search(store, "fresh")));
        }
    }

    @Test
    void what_was_embedded_before_a_stop_is_not_embedded_again() {
        try (KnowledgeStore store = open("large")) {
            store.modelChange().advance(A_STEP);
        }
        int before = large.passages();
        releaseLease();

        try (KnowledgeStore store = open("large")) {
            store.modelChange().advance(WHILE);

            assertThat(models(store).active()).contains("large");
        }
        assertThat(before).isEqualTo(32);
        assertThat(large.passages()).isEqualTo(80);
    }

    @Test
    void two_processes_do_not_do_the_same_work() {
        try (KnowledgeStore one = open("large");
                KnowledgeStore other = open("large")) {
            one.modelChange().advance(A_STEP);
            other.modelChange().advance(WHILE);

            assertThat(large.passages()).isEqualTo(32);
            assertThat(models(other).active()).contains("small");
        }
    }

    @Test
    void what_is_published_meanwhile_is_found_before_and_after() {
        try (KnowledgeStore store = open("large")) {
            store.modelChange().advance(A_STEP);
            publishTopics(store, 100, 1);
            int published = large.passages() - 32;

            assertThat(published).isEqualTo(2);
            assertThat(ids(search(store, "acme", "topic 100"))).startsWith("a100");
            store.modelChange().advance(WHILE);
            assertThat(ids(search(store, "acme", "topic 100"))).startsWith("a100");
        }
    }

    @Test
    void a_program_that_only_publishes_writes_for_both_models() {
        try (KnowledgeStore service = open("large");
                KnowledgeStore program = KnowledgeStore.openForPublishing(
                        new StoreSettings(folder.resolve("program"), Optional.of(database)),
                        new ModelSource("small"),
                        shelf)) {
            service.modelChange().advance(A_STEP);
            publishTopics(program, 100, 1);

            assertThat(vectors(service, "vector_small_64")).isEqualTo(82);
            assertThat(vectors(service, "vector_large_384")).isEqualTo(34);
        }
    }

    @Test
    void what_was_staged_before_the_switch_and_published_after_it_has_vectors() {
        shelf.remove("large");
        try (KnowledgeStore program = KnowledgeStore.openForPublishing(
                        new StoreSettings(folder.resolve("program"), Optional.of(database)),
                        new ModelSource("small"),
                        shelf);
                Publication publication =
                        program.publisher().begin(site(program).id())) {
            for (int i = 100; i < 164; i++) {
                publication.put(topic(i));
            }
            shelf.put("large", 384);
            try (KnowledgeStore service = open("large")) {
                service.modelChange().advance(WHILE);
                PublicationReport report = publication.commit();
                service.replicas().orElseThrow().followAll();

                assertThat(report.added()).isEqualTo(64);
                assertThat(vectors(service, "vector_large_384")).isEqualTo(80 + 128);
                assertThat(ids(search(service, "acme", "topic 120"))).startsWith("a120");
            }
        }
    }

    @Test
    void a_wording_that_comes_back_after_the_change_gets_the_vectors_of_the_new_model() {
        try (KnowledgeStore store = open("small")) {
            withdraw(store, "a7");
        }
        try (KnowledgeStore store = open("large")) {
            store.modelChange().advance(WHILE);
            int before = large.passages();
            publishTopics(store, 7, 1);

            assertThat(ids(search(store, "acme", "topic 7"))).startsWith("a7");
            assertThat(large.passages())
                    .as("kept for rollback, so embedded with the rest")
                    .isEqualTo(before);
        }
    }

    @Test
    void a_model_that_fails_leaves_the_old_one_in_place_and_says_why() {
        large.fail(true);
        try (KnowledgeStore store = open("large")) {
            SearchResult before = search(store);
            store.modelChange().advance(WHILE);

            assertThat(search(store)).isEqualTo(before);
            assertThat(models(store).active()).contains("small");
            assertThat(models(store).change().flatMap(SiteModels.Change::failure))
                    .contains("told to fail");
            publishTopics(store, 100, 1);
            assertThat(ids(search(store, "acme", "topic 100"))).startsWith("a100");
        }
        large.fail(false);
        try (KnowledgeStore store = open("large")) {
            store.modelChange().advance(WHILE);

            assertThat(models(store)).isEqualTo(new SiteModels(Optional.of("large"), Optional.empty()));
        }
    }

    @Test
    void the_way_back_costs_nothing_while_the_old_vectors_are_kept() {
        change("large");
        int before = small.passages();

        change("small");

        assertThat(small.passages()).isEqualTo(before);
        try (KnowledgeStore store = open("small")) {
            assertThat(search(store).knowledgeRevision()).isEqualTo(3);
        }
    }

    @Test
    void a_change_that_is_called_off_leaves_everything_as_it_was() {
        try (KnowledgeStore store = open("large")) {
            store.modelChange().advance(A_STEP);
        }
        try (KnowledgeStore store = open("small")) {
            store.modelChange().advance(WHILE);

            assertThat(models(store)).isEqualTo(new SiteModels(Optional.of("small"), Optional.empty()));
            assertThat(search(store).knowledgeRevision()).isEqualTo(1);
        }
    }

    @Test
    void three_models_one_after_the_other() {
        shelf.put("medium", 128);
        try (KnowledgeStore store = open("large")) {
            store.modelChange().advance(A_STEP);
        }
        change("medium");
        change("large");

        try (KnowledgeStore store = open("large")) {
            assertThat(models(store)).isEqualTo(new SiteModels(Optional.of("large"), Optional.empty()));
            assertThat(search(store).knowledgeRevision()).isEqualTo(3);
            assertThat(cosine(search(store))).isPositive();
        }
    }

    @Test
    void a_model_that_is_gone_leaves_words_alone_until_the_new_one_is_there() {
        shelf.remove("small");
        try (KnowledgeStore store = open("large")) {
            SearchResult words = search(store);
            publishTopics(store, 100, 1);

            assertThat(ids(words)).startsWith("router");
            assertThat(cosine(words)).isZero();
            assertThat(ids(search(store, "acme", "topic 100"))).startsWith("a100");
            store.modelChange().advance(WHILE);
            assertThat(ids(search(store))).startsWith("router");
            assertThat(cosine(search(store))).isPositive();
        }
    }

    @Test
    void a_node_that_gets_its_model_back_ranks_as_one_that_always_had_it() {
        shelf.remove("small");
        try (KnowledgeStore store = open("other-node", "large")) {
            assertThat(cosine(search(store))).isZero();
        }
        shelf.put("small", 64);
        try (KnowledgeStore always = open("small");
                KnowledgeStore again = open("other-node", "small")) {
            assertThat(search(again)).isEqualTo(search(always));
        }
    }

    @Test
    void without_any_of_its_models_a_site_is_not_published_to_and_the_reason_is_named() {
        shelf.remove("small");
        try (KnowledgeStore program = KnowledgeStore.openForPublishing(
                new StoreSettings(folder.resolve("program"), Optional.of(database)), new ModelSource("large"), shelf)) {
            assertThatThrownBy(() -> publishTopics(program, 100, 1))
                    .isInstanceOf(EmbeddingException.class)
                    .hasMessageContaining("small")
                    .hasMessageContaining("there is no folder");
        }
    }

    @Test
    void another_node_follows_with_revision_and_model_together() {
        try (KnowledgeStore changing = open("large");
                KnowledgeStore other = open("other-node", "large")) {
            SearchResult before = search(other);
            changing.modelChange().advance(WHILE);

            SearchResult behind = search(other);
            other.replicas().orElseThrow().followAll();
            SearchResult after = search(other);

            assertThat(behind).isEqualTo(before);
            assertThat(after).isEqualTo(search(changing));
            assertThat(after.knowledgeRevision()).isEqualTo(2);
        }
    }

    @Test
    void every_answer_during_the_switch_is_of_one_revision_and_its_model() {
        try (KnowledgeStore store = open("large")) {
            double old = cosine(search(store));
            CompletableFuture<Void> change =
                    CompletableFuture.runAsync(() -> store.modelChange().advance(WHILE));
            int answers = 0;
            while (!change.isDone()) {
                SearchResult result = search(store);
                assertThat(cosine(result) == old).isEqualTo(result.knowledgeRevision() == 1);
                answers++;
            }
            change.join();

            assertThat(answers).isPositive();
            assertThat(search(store).knowledgeRevision()).isEqualTo(2);
            assertThat(cosine(search(store))).isNotEqualTo(old);
        }
    }

    @Test
    void vectors_out_of_use_are_dropped_when_their_time_is_over() {
        change("large");
        try (KnowledgeStore store = open("large")) {
            assertThat(store.modelChange().dropUnused(Duration.ofDays(7))).isEmpty();
            assertThat(store.modelChange().dropUnused(Duration.ZERO)).containsExactly("small");

            assertThat(tables(store)).containsExactly("vector_large_384");
            assertThat(cosine(search(store))).isPositive();
        }
        change("small");
        try (KnowledgeStore store = open("small")) {
            assertThat(cosine(search(store))).isPositive();
        }
    }
}
