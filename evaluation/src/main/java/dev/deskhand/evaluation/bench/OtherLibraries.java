package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.bench.GeneratedTexts.Article;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentSplitter;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;
import org.springframework.ai.transformer.splitter.TokenTextSplitter;
import org.springframework.ai.vectorstore.SimpleVectorStore;

/** Other libraries' own ways to ingest, with the model that Deskhand uses and into memory, as their guides begin. */
final class OtherLibraries {

    private static final int SEGMENT_TOKENS = 300;
    private static final int OVERLAP_TOKENS = 30;

    private OtherLibraries() {}

    /** @param textsPerArticle what a library cuts an article into; fewer texts are less work and coarser to cite */
    record Ingested(double articlesPerSecond, double textsPerArticle) {

        static Ingested of(int articles, int texts, long startNanos) {
            double seconds = (System.nanoTime() - startNanos) / 1e9;
            return new Ingested(articles / seconds, (double) texts / articles);
        }
    }

    /** Through LangChain4j's ingestor and splitter. */
    static Ingested langChain4j(List<Article> articles) {
        List<Document> documents = articles.stream()
                .map(article -> Document.from(article.title() + "\n\n" + article.body()))
                .toList();
        DocumentSplitter splitter =
                DocumentSplitters.recursive(SEGMENT_TOKENS, OVERLAP_TOKENS, new HuggingFaceTokenCountEstimator());
        EmbeddingStoreIngestor ingestor = EmbeddingStoreIngestor.builder()
                .documentSplitter(splitter)
                .embeddingModel(new AllMiniLmL6V2QuantizedEmbeddingModel())
                .embeddingStore(new InMemoryEmbeddingStore<TextSegment>())
                .build();
        long start = System.nanoTime();
        ingestor.ingest(documents);
        Ingested timed = Ingested.of(articles.size(), 0, start);
        return new Ingested(
                timed.articlesPerSecond(), (double) splitter.splitAll(documents).size() / articles.size());
    }

    /** Through Spring AI's splitter and simple store. */
    static Ingested springAi(List<Article> articles) {
        List<org.springframework.ai.document.Document> documents = articles.stream()
                .map(article -> new org.springframework.ai.document.Document(article.title() + "\n\n" + article.body()))
                .toList();
        SimpleVectorStore store =
                SimpleVectorStore.builder(new SpringAiMiniLm()).build();
        TokenTextSplitter splitter = TokenTextSplitter.builder().build();
        long start = System.nanoTime();
        List<org.springframework.ai.document.Document> texts = splitter.apply(documents);
        store.add(texts);
        return Ingested.of(articles.size(), texts.size(), start);
    }
}
