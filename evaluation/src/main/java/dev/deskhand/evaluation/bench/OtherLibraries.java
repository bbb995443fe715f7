package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.bench.GeneratedTexts.Article;
import dev.langchain4j.data.document.Document;
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

    /** Articles a second through LangChain4j's ingestor and splitter. */
    static double langChain4j(List<Article> articles) {
        List<Document> documents = articles.stream()
                .map(article -> Document.from(article.title() + "\n\n" + article.body()))
                .toList();
        EmbeddingStoreIngestor ingestor = EmbeddingStoreIngestor.builder()
                .documentSplitter(DocumentSplitters.recursive(
                        SEGMENT_TOKENS, OVERLAP_TOKENS, new HuggingFaceTokenCountEstimator()))
                .embeddingModel(new AllMiniLmL6V2QuantizedEmbeddingModel())
                .embeddingStore(new InMemoryEmbeddingStore<TextSegment>())
                .build();
        long start = System.nanoTime();
        ingestor.ingest(documents);
        return articles.size() / seconds(start);
    }

    /** Articles a second through Spring AI's splitter and simple store. */
    static double springAi(List<Article> articles) {
        List<org.springframework.ai.document.Document> documents = articles.stream()
                .map(article -> new org.springframework.ai.document.Document(article.title() + "\n\n" + article.body()))
                .toList();
        SimpleVectorStore store =
                SimpleVectorStore.builder(new SpringAiMiniLm()).build();
        TokenTextSplitter splitter = TokenTextSplitter.builder().build();
        long start = System.nanoTime();
        store.add(splitter.apply(documents));
        return articles.size() / seconds(start);
    }

    private static double seconds(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
