package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.bench.GeneratedTexts.Article;
import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.article.ArticleDates;
import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.BundledModel;
import dev.deskhand.knowledge.embedding.SessionSettings;
import dev.deskhand.knowledge.publish.Publication;
import java.util.List;
import java.util.function.Supplier;

/**
 * One publication of articles into an empty store, as {@code deskhand ingest} makes it.
 *
 * @param texts what the model was given
 * @param seconds from the first article to the end of the commit
 * @param modelSeconds of these in the model
 */
record TimedPublication(String mode, List<String> texts, double seconds, double modelSeconds) {

    static TimedPublication of(Supplier<StorageMode> fresh, List<Article> articles) {
        RecordingEmbedder embedder =
                new RecordingEmbedder(BundledModel.MINILM_L6_V2_Q.open(SessionSettings.defaults()));
        try (StorageMode mode = fresh.get();
                KnowledgeStore store = KnowledgeStore.open(mode.settings(), embedder, false)) {
            SiteId site = store.sites().create("bench", "Bench").id();
            long start = System.nanoTime();
            publish(store, site, articles);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new TimedPublication(mode.name(), embedder.texts(), seconds, embedder.seconds());
        }
    }

    static void publish(KnowledgeStore store, SiteId site, List<Article> articles) {
        try (Publication publication = store.publisher().begin(site)) {
            articles.forEach(article -> publication.put(draft(article)));
            publication.commit();
        }
    }

    private static ArticleDraft draft(Article article) {
        return new ArticleDraft(
                article.id(),
                "bench",
                null,
                "en",
                Audience.PUBLIC,
                article.title(),
                null,
                article.body(),
                List.of(),
                List.of(),
                ArticleDates.UNKNOWN,
                List.of(),
                article.id());
    }
}
