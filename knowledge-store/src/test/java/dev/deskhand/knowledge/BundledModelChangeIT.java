package dev.deskhand.knowledge;

import static dev.deskhand.knowledge.testing.Articles.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.embedding.ModelSource;
import dev.deskhand.knowledge.model.ModelOpener;
import dev.deskhand.knowledge.model.SiteModels;
import dev.deskhand.knowledge.publish.Publication;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.schema.DatabaseAccess;
import dev.deskhand.knowledge.search.SearchRequest;
import dev.deskhand.knowledge.search.SearchResult;
import dev.deskhand.knowledge.testing.TestDatabases;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One site that goes through all the models that Deskhand brings, and on to a folder. */
class BundledModelChangeIT {

    private static final Map<String, String> ARTICLES = Map.of(
            "delivery", "Parcels reach you within three working days.",
            "returns", "Send the goods back within a month and you get your money.",
            "password", "Choose \"Forgotten?\" below the sign-in form to set another password.",
            "opening", "Our shops are open from nine to six on weekdays.",
            "invoice", "Bills are in your account under \"Documents\".");

    /** Questions that share no telling word with their article. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "when will my order arrive", "delivery",
            "how can I get a refund", "returns",
            "I cannot log in any more", "password");

    @TempDir
    Path folder;

    @Test
    void every_model_answers_in_its_turn() throws IOException {
        DatabaseAccess database = TestDatabases.embedded();
        Map<String, Double> cosines = new LinkedHashMap<>();
        long revision = 1;

        for (String source : List.of("all-minilm-l6-v2-q", "bge-small-en-v15-q", "all-minilm-l6-v2", ownFolder())) {
            try (KnowledgeStore store = KnowledgeStore.open(
                    new StoreSettings(folder.resolve("node"), Optional.of(database)),
                    new ModelSource(source),
                    ModelOpener.FILES)) {
                Site site = siteWithArticles(store);
                store.modelChange().advance(Duration.ofMinutes(1));

                SiteModels models = store.models().of(site.id());
                assertThat(models.change()).as(source).isEmpty();
                QUESTIONS.forEach((question, article) -> assertThat(first(search(store, site, question)))
                        .as("%s with %s", question, source)
                        .isEqualTo(article));
                SearchResult result = search(store, site, "how can I get a refund");
                assertThat(result.knowledgeRevision()).isEqualTo(revision++);
                cosines.put(
                        models.active().orElseThrow(),
                        result.articles().get(0).evidence().passageCosine());
            }
        }

        assertThat(cosines.keySet())
                .hasSize(4)
                .contains("minilm_l6_v2_q", "bge_small_en_v15_q", "minilm_l6_v2")
                .anyMatch(name -> name.startsWith("own_"));
        assertThat(cosines.values()).doesNotHaveDuplicates().allMatch(cosine -> cosine > 0.2);
    }

    private static Site siteWithArticles(KnowledgeStore store) {
        Optional<Site> existing = store.sites().find("acme");
        if (existing.isPresent()) {
            return existing.get();
        }
        Site site = store.sites().create("acme", "Acme");
        try (Publication publication = store.publisher().begin(site.id())) {
            ARTICLES.forEach((id, text) -> publication.put(
                    anArticle().withId(id).titled("").saying(text).build()));
            publication.commit();
        }
        return site;
    }

    /** The quantised MiniLM with a word before each question. */
    private String ownFolder() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        copy("/all-minilm-l6-v2-q.onnx", own.resolve("model.onnx"));
        copy("/all-minilm-l6-v2-q-tokenizer.json", own.resolve("tokenizer.json"));
        Files.writeString(
                own.resolve("embedding.properties"), "dimension=384\nlanguages=en\nprefix.question=Question: \n");
        return own.toString();
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = BundledModelChangeIT.class.getResourceAsStream(resource)) {
            Files.copy(in, target);
        }
    }

    private static SearchResult search(KnowledgeStore store, Site site, String question) {
        return store.search()
                .search(new SearchRequest(
                        site.id(),
                        Set.of(Audience.PUBLIC),
                        question,
                        Optional.empty(),
                        List.of(new LanguageGuess("en", 1)),
                        10));
    }

    private static String first(SearchResult result) {
        return result.articles().get(0).bestPassage().externalId();
    }
}
