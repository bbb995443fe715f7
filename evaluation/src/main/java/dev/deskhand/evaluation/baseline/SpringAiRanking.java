package dev.deskhand.evaluation.baseline;

import dev.deskhand.evaluation.dataset.SourceDocument;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;
import java.util.Map;
import org.springframework.ai.document.Document;
import org.springframework.ai.transformer.splitter.TokenTextSplitter;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.SimpleVectorStore;

/**
 * Spring AI's token splitter (800 tokens) and simple vector store at their defaults. It differs in one thing: 100 chunks
 * are asked for in place of 4, since ten documents are looked at; their order is the same. Scores are cosines.
 */
final class SpringAiRanking implements DocumentRanking {

    private static final String ID = "document";
    private static final int CHUNKS = 100;

    private final SimpleVectorStore store;
    private final BestPerDocument documents;

    private SpringAiRanking(SimpleVectorStore store, BestPerDocument documents) {
        this.store = store;
        this.documents = documents;
    }

    static SpringAiRanking over(List<SourceDocument> documents, EmbeddingModel model) {
        List<Document> chunks = TokenTextSplitter.builder()
                .build()
                .apply(documents.stream()
                        .map(document -> new Document(DocumentText.withQuestions(document), Map.of(ID, document.id())))
                        .toList());
        // The store asks for one vector at a time; all at once, they come from the cache then.
        model.embedAll(chunks.stream()
                .map(chunk -> TextSegment.from(String.valueOf(chunk.getText())))
                .toList());
        SimpleVectorStore store =
                SimpleVectorStore.builder(new SpringEmbeddingModel(model)).build();
        store.add(chunks);
        return new SpringAiRanking(store, new BestPerDocument(documents));
    }

    @Override
    public List<ScoredDocument> best(String question, int count) {
        SearchRequest request =
                SearchRequest.builder().query(question).topK(CHUNKS).build();
        return documents.of(
                store.similaritySearch(request).stream()
                        .map(SpringAiRanking::scored)
                        .toList(),
                count);
    }

    private static ScoredDocument scored(Document chunk) {
        Double score = chunk.getScore();
        if (score == null || !(chunk.getMetadata().get(ID) instanceof String id)) {
            throw new IllegalStateException("the store returned a chunk without its document or score");
        }
        return new ScoredDocument(id, score);
    }
}
