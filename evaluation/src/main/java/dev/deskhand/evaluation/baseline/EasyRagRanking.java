package dev.deskhand.evaluation.baseline;

import dev.deskhand.evaluation.dataset.SourceDocument;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentSplitter;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;
import java.util.Map;

/**
 * LangChain4j as its easy RAG sets it up: ingestor, recursive splitter, in-memory store, content retriever. It differs
 * in one thing: the retriever returns 100 segments in place of 3, since ten documents are looked at; their order is the
 * same. Scores are LangChain4j's, (cosine + 1) / 2.
 */
final class EasyRagRanking implements DocumentRanking {

    private static final String ID = "document";
    private static final int SEGMENTS = 100;

    private final ContentRetriever retriever;
    private final BestPerDocument documents;

    private EasyRagRanking(ContentRetriever retriever, BestPerDocument documents) {
        this.retriever = retriever;
        this.documents = documents;
    }

    static EasyRagRanking over(List<SourceDocument> documents, DocumentSplitter splitter, EmbeddingModel model) {
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        EmbeddingStoreIngestor.builder()
                .documentSplitter(splitter)
                .embeddingModel(model)
                .embeddingStore(store)
                .build()
                .ingest(documents.stream().map(EasyRagRanking::document).toList());
        ContentRetriever retriever = EmbeddingStoreContentRetriever.builder()
                .embeddingStore(store)
                .embeddingModel(model)
                .maxResults(SEGMENTS)
                .build();
        return new EasyRagRanking(retriever, new BestPerDocument(documents));
    }

    private static Document document(SourceDocument document) {
        return Document.from(DocumentText.withQuestions(document), Metadata.from(Map.of(ID, document.id())));
    }

    @Override
    public List<ScoredDocument> best(String question, int count) {
        return documents.of(
                retriever.retrieve(Query.from(question)).stream()
                        .map(EasyRagRanking::scored)
                        .toList(),
                count);
    }

    private static ScoredDocument scored(Content content) {
        String id = content.textSegment().metadata().getString(ID);
        if (id == null || !(content.metadata().get(ContentMetadata.SCORE) instanceof Double score)) {
            throw new IllegalStateException("the store returned a segment without its document or score");
        }
        return new ScoredDocument(id, score);
    }
}
