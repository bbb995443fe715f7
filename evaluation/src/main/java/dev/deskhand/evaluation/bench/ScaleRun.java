package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.bench.GeneratedTexts.Article;
import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.schema.KnowledgeSchema;
import dev.deskhand.knowledge.search.NearestPassages;
import dev.deskhand.knowledge.search.PassageSearch;
import dev.deskhand.knowledge.search.SearchRequest;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A store of one size: filled with generated texts and vectors through the publishing path, then searched.
 *
 * @param times of whole searches without the model, when the index has been merged: words, vectors, evidence, fusion and the reading of the passages
 * @param recall of the vectors' ten nearest against the exact ones, in [0, 1]
 * @param publishedPerSecond passages, without the model
 */
record ScaleRun(int passages, Latencies times, double recall, double publishedPerSecond) {

    private static final Set<Audience> READERS = Set.of(Audience.PUBLIC);
    private static final int PUBLICATION_ARTICLES = 5_000;
    private static final int QUESTIONS = 200;

    /** The first site of a run finds Java cold: one round left it five times slower than a site ten times its size. */
    private static final int WARM_UPS = 4;

    private static final int EXACT_QUESTIONS = 50;
    private static final int NEIGHBOURS = 10;
    private static final int ARTICLES_WANTED = 10;

    static ScaleRun of(Supplier<StorageMode> fresh, int passages, long seed) {
        MarkedEmbedder embedder = new MarkedEmbedder(seed);
        try (StorageMode mode = fresh.get();
                KnowledgeStore store = KnowledgeStore.open(mode.settings(), embedder, true)) {
            SiteId site = store.sites().create("bench", "Bench").id();
            long start = System.nanoTime();
            fill(store, site, passages, seed);
            double seconds = (System.nanoTime() - start) / 1e9;
            store.replicas().orElseThrow().settle(site);
            List<String> questions = questions(passages, seed);
            for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
                search(store.search(), site, questions);
            }
            Latencies times = search(store.search(), site, questions);
            double recall = recall(store, site, questions.subList(0, EXACT_QUESTIONS));
            return new ScaleRun(passages, times, recall, passages / seconds);
        }
    }

    private static void fill(KnowledgeStore store, SiteId site, int passages, long seed) {
        MarkedArticles articles = new MarkedArticles(passages, seed);
        while (articles.hasMore()) {
            List<Article> some = articles.next(PUBLICATION_ARTICLES);
            TimedPublication.publish(store, site, some);
        }
    }

    private static List<String> questions(int passages, long seed) {
        GeneratedTexts texts = new GeneratedTexts(~seed);
        Random random = new Random(seed);
        return texts.questions(QUESTIONS).stream()
                .map(question -> question + " " + MarkedEmbedder.mark(random.nextInt(passages)))
                .toList();
    }

    private static Latencies search(PassageSearch search, SiteId site, List<String> questions) {
        List<Double> millis = new ArrayList<>(questions.size());
        for (String question : questions) {
            SearchRequest request = new SearchRequest(
                    site, READERS, question, Optional.empty(), List.of(new LanguageGuess("en", 1)), ARTICLES_WANTED);
            long start = System.nanoTime();
            search.search(request);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        return Latencies.of(millis);
    }

    private static double recall(KnowledgeStore store, SiteId site, List<String> questions) {
        List<Embedding> embeddings =
                questions.stream().map(store.embedder()::embedQuestion).toList();
        NearestPassages nearest = new NearestPassages(store.replicas().orElseThrow());
        List<Set<UUID>> found = embeddings.stream()
                .map(question -> nearest.find(site, READERS, question, NEIGHBOURS).stream()
                        .map(PassageId::value)
                        .collect(Collectors.toSet()))
                .toList();
        List<Set<UUID>> truth = ExactNeighbours.find(
                store.dataSource(),
                KnowledgeSchema.vectorTable(store.dataSource(), store.embedder().model()),
                embeddings,
                NEIGHBOURS);
        return ExactNeighbours.recall(truth, found);
    }
}
