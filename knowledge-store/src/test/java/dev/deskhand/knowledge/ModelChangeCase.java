package dev.deskhand.knowledge;

import static dev.deskhand.knowledge.testing.Articles.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.embedding.ModelSource;
import dev.deskhand.knowledge.model.SiteModels;
import dev.deskhand.knowledge.publish.Publication;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.schema.DatabaseAccess;
import dev.deskhand.knowledge.search.SearchRequest;
import dev.deskhand.knowledge.search.SearchResult;
import dev.deskhand.knowledge.testing.CountingEmbedder;
import dev.deskhand.knowledge.testing.ModelShelf;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A site with forty articles that answers with the model "small", and the means to change and ask it. */
abstract class ModelChangeCase {

    static final Duration WHILE = Duration.ofSeconds(60);
    private static final String QUESTION = "how do I reset my router";

    @TempDir
    Path folder;

    final ModelShelf shelf = new ModelShelf();
    final CountingEmbedder small = shelf.put("small", 64);
    final CountingEmbedder large = shelf.put("large", 384);
    DatabaseAccess database;

    abstract DatabaseAccess newDatabase();

    @BeforeEach
    void fillASite() {
        database = newDatabase();
        try (KnowledgeStore store = open("small")) {
            store.sites().create("acme", "Acme");
            publishTopics(store, 0, 40);
        }
    }

    KnowledgeStore open(String model) {
        return open("node", model);
    }

    KnowledgeStore open(String node, String model) {
        return KnowledgeStore.open(
                new StoreSettings(folder.resolve(node), Optional.of(database)), new ModelSource(model), shelf);
    }

    void change(String model) {
        try (KnowledgeStore store = open(model)) {
            releaseLease();
            store.modelChange().advance(WHILE);
            assertThat(models(store)).isEqualTo(new SiteModels(Optional.of(model), Optional.empty()));
        }
    }

    /** A store that takes no part. */
    KnowledgeStore watching() {
        return KnowledgeStore.openForPublishing(
                new StoreSettings(folder.resolve("watching"), Optional.of(database)), new ModelSource("none"), shelf);
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + WHILE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** What time does by itself after a process was killed. */
    void releaseLease() {
        try (KnowledgeStore store = watching()) {
            JdbcClient.create(store.dataSource())
                    .sql("update knowledge.site_model set lease_until = now() - interval '1 s'")
                    .update();
        }
    }

    static Site site(KnowledgeStore store) {
        return store.sites().find("acme").orElseThrow();
    }

    static SiteModels models(KnowledgeStore store) {
        return store.models().of(site(store).id());
    }

    static void publishTopics(KnowledgeStore store, int first, int count) {
        publishTopics(store, "acme", first, count);
    }

    static void publishTopics(KnowledgeStore store, String slug, int first, int count) {
        try (Publication publication =
                store.publisher().begin(store.sites().find(slug).orElseThrow().id())) {
            if (first == 0) {
                publication.put(anArticle()
                        .withId("router")
                        .titled("Reset your router")
                        .saying("Hold the button for ten seconds.")
                        .build());
            }
            for (int i = first == 0 ? 1 : first; i < first + count; i++) {
                publication.put(topic(i));
            }
            publication.commit();
        }
    }

    static ArticleDraft topic(int number) {
        return anArticle()
                .withId("a" + number)
                .titled("Topic " + number)
                .saying("All about number " + number + ".")
                .build();
    }

    static void withdraw(KnowledgeStore store, String externalId) {
        try (Publication publication = store.publisher().begin(site(store).id())) {
            publication.withdraw(externalId);
            publication.commit();
        }
    }

    static SearchResult search(KnowledgeStore store) {
        return search(store, "acme");
    }

    static SearchResult search(KnowledgeStore store, String slug) {
        return search(store, slug, QUESTION);
    }

    static SearchResult search(KnowledgeStore store, String slug, String question) {
        return store.search()
                .search(new SearchRequest(
                        store.sites().find(slug).orElseThrow().id(),
                        Set.of(Audience.PUBLIC),
                        question,
                        Optional.empty(),
                        List.of(new LanguageGuess("en", 1)),
                        10));
    }

    static double cosine(SearchResult result) {
        return result.articles().get(0).evidence().passageCosine();
    }

    static List<String> ids(SearchResult result) {
        return result.articles().stream()
                .map(article -> article.bestPassage().externalId())
                .toList();
    }

    static long vectors(KnowledgeStore store, String table) {
        return JdbcClient.create(store.dataSource())
                .sql("select count(*) from knowledge." + table)
                .query(Long.class)
                .single();
    }

    static List<String> tables(KnowledgeStore store) {
        return JdbcClient.create(store.dataSource())
                .sql("select table_name from information_schema.tables where table_name like 'vector\\_%' order by 1")
                .query(String.class)
                .list();
    }
}
