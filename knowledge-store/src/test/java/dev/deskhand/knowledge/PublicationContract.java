package dev.deskhand.knowledge;

import static dev.deskhand.knowledge.testing.Articles.anArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.embedding.EmbeddingException;
import dev.deskhand.knowledge.embedding.HashingEmbedder;
import dev.deskhand.knowledge.publish.Publication;
import dev.deskhand.knowledge.publish.PublicationReport;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How every way to store publishes: what it costs, what others see meanwhile, what is left when it fails. */
abstract class PublicationContract extends StoreCase {
    @Test
    void a_change_of_audience_alone_takes_effect_without_embedding() {
        publish(anArticle().build());
        int before = embedder.passages();

        publish(anArticle().forAudience(Audience.INTERNAL).build());

        assertThat(search("reset router").articles()).isEmpty();
        assertThat(embedder.passages()).isEqualTo(before);
    }

    @Test
    void an_unchanged_article_costs_no_embedding_and_no_revision() {
        publish(anArticle().build());
        int before = embedder.passages();

        PublicationReport again = publish(anArticle().build());

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.knowledgeRevision()).isEqualTo(1);
        assertThat(embedder.passages()).isEqualTo(before);
    }

    @Test
    void a_changed_article_embeds_only_its_changed_passages() {
        publish(anArticle()
                .saying("## Light\nThe lamp is green.\n\n## Button\nHold it long.")
                .build());
        int before = embedder.passages();

        PublicationReport report = publish(anArticle()
                .saying("## Light\nThe lamp is green.\n\n## Button\nHold it for ten seconds.")
                .build());

        assertThat(report.changed()).isEqualTo(1);
        assertThat(embedder.passages() - before).isLessThan(report.passages());
    }

    @Test
    void an_earlier_wording_comes_back_without_embedding() {
        publish(anArticle().saying("First wording.").build());
        publish(anArticle().saying("Second wording.").build());
        int before = embedder.passages();

        publish(anArticle().saying("First wording.").build());

        assertThat(search("reset router").articles().get(0).bestPassage().text())
                .isEqualTo("First wording.");
        assertThat(embedder.passages()).isEqualTo(before);
    }

    @Test
    void a_moved_article_keeps_its_identity() {
        publish(anArticle().build());
        var before =
                store.catalog().find(site.id(), "reset-router").orElseThrow().article();

        try (Publication publication = store.publisher().begin(site.id())) {
            publication.move("reset-router", "restart-router");
            assertThat(publication.commit().moved()).isEqualTo(1);
        }

        assertThat(store.catalog()
                        .find(site.id(), "restart-router")
                        .orElseThrow()
                        .article())
                .isEqualTo(before);
        assertThat(ids(search("reset router"))).containsExactly("restart-router");
    }

    @Test
    void an_article_can_move_to_an_id_that_was_withdrawn_before() {
        publish(
                anArticle().build(),
                anArticle()
                        .withId("other")
                        .titled("Other")
                        .saying("Something else.")
                        .build());
        withdraw("other");

        try (Publication publication = store.publisher().begin(site.id())) {
            publication.move("reset-router", "other");
            publication.commit();
        }

        assertThat(ids(search("reset router"))).containsExactly("other");
    }

    @Test
    void what_was_never_committed_is_never_seen_and_is_used_again() {
        try (Publication publication = store.publisher().begin(site.id())) {
            for (int i = 0; i < 100; i++) {
                publication.put(
                        anArticle().withId("a" + i).saying("Body number " + i).build());
            }
        }
        int staged = embedder.passages();
        assertThat(search("body number").articles()).isEmpty();
        assertThat(store.catalog().list(site.id(), Optional.empty())).isEmpty();

        try (Publication publication = store.publisher().begin(site.id())) {
            for (int i = 0; i < 64; i++) {
                publication.put(
                        anArticle().withId("a" + i).saying("Body number " + i).build());
            }
            assertThat(publication.commit().added()).isEqualTo(64);
        }

        assertThat(embedder.passages()).isEqualTo(staged);
    }

    @Test
    void a_failing_model_leaves_everything_as_it_was() {
        publish(anArticle().build());
        embedder.fail(true);

        assertThatThrownBy(() ->
                        publish(anArticle().saying("Something else entirely.").build()))
                .isInstanceOf(EmbeddingException.class);

        embedder.fail(false);
        assertThat(search("reset router").articles().get(0).bestPassage().text())
                .contains("ten seconds");
        assertThat(search("reset router").knowledgeRevision()).isEqualTo(1);
    }

    @Test
    void promise_12_what_was_erased_is_gone() {
        publish(anArticle().saying("The secret word is xylophone.").build());

        assertThat(store.publisher().erase(site.id(), "reset-router")).isTrue();

        assertThat(search("xylophone").articles()).isEmpty();
        JdbcClient jdbc = JdbcClient.create(store.dataSource());
        for (String table : List.of("article", "article_revision", "passage", "vector_hashing_384")) {
            assertThat(jdbc.sql("select count(*) from knowledge." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(store.publisher().erase(site.id(), "reset-router")).isFalse();
    }

    @Test
    void promise_4_readers_see_one_revision_while_others_publish() throws Exception {
        publish(pair(0));
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService executor = Executors.newFixedThreadPool(2);
        List<Future<Integer>> readers = new ArrayList<>();
        for (int reader = 0; reader < 2; reader++) {
            readers.add(executor.submit(() -> {
                int answers = 0;
                while (!done.get()) {
                    SearchResult result = search("number of the day");
                    Set<String> texts = Set.copyOf(result.articles().stream()
                            .map(article -> article.bestPassage().text())
                            .toList());
                    assertThat(result.articles()).hasSize(2);
                    assertThat(texts)
                            .as("both articles of revision %s", result.knowledgeRevision())
                            .hasSize(1);
                    answers++;
                }
                return answers;
            }));
        }

        for (int n = 1; n <= 30; n++) {
            publish(pair(n));
        }
        done.set(true);

        int answers = 0;
        for (Future<Integer> reader : readers) {
            answers += reader.get();
        }
        executor.shutdown();
        assertThat(answers).isPositive();
    }

    @Test
    void publications_at_once_get_gapless_revisions() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(4);
        List<Future<Long>> revisions = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String id = "article-" + i;
            revisions.add(executor.submit(
                    () -> publish(anArticle().withId(id).saying("Text of " + id).build())
                            .knowledgeRevision()));
        }

        List<Long> seen = new ArrayList<>();
        for (Future<Long> revision : revisions) {
            seen.add(revision.get());
        }
        executor.shutdown();

        assertThat(seen).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(search("text of article").knowledgeRevision()).isEqualTo(12);
    }

    @Test
    void promise_11_a_rebuilt_replica_gives_the_same_ranking_and_scores() {
        for (int i = 0; i < 40; i++) {
            publish(anArticle()
                    .withId("a" + i)
                    .titled("Topic " + i % 7)
                    .saying("Words about " + i * 3)
                    .build());
        }
        for (int i = 0; i < 40; i += 3) {
            withdraw("a" + i);
        }
        SearchResult grown = search("words about topic 3");

        try (KnowledgeStore fresh = KnowledgeStore.open(
                new StoreSettings(folder.resolve("node-3"), Optional.of(database)),
                new HashingEmbedder("hashing"),
                true)) {
            SearchResult rebuilt = search(fresh, site, "words about topic 3", Set.of(Audience.PUBLIC));

            assertThat(ids(rebuilt)).isEqualTo(ids(grown));
            assertThat(rebuilt.articles().stream().map(RankedArticle::score))
                    .isEqualTo(
                            grown.articles().stream().map(RankedArticle::score).toList());
        }
    }

    @Test
    void promise_11_an_index_that_was_merged_gives_the_same_revision_ranking_and_scores() {
        for (int i = 0; i < 12; i++) {
            publish(anArticle()
                    .withId("a" + i)
                    .titled("Topic " + i % 5)
                    .saying("Words about " + i * 3)
                    .build());
        }
        SearchResult many = search("words about topic 3");

        store.replicas().orElseThrow().settle(site.id());
        SearchResult few = search("words about topic 3");

        assertThat(few.knowledgeRevision()).isEqualTo(many.knowledgeRevision());
        assertThat(few.articles()).isEqualTo(many.articles());
    }

    private static ArticleDraft[] pair(int number) {
        String text = "The number of the day is " + number + ".";
        return new ArticleDraft[] {
            anArticle().withId("left").titled("Number").saying(text).build(),
            anArticle().withId("right").titled("Number").saying(text).build()
        };
    }
}
