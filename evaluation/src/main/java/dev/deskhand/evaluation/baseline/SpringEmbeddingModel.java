package dev.deskhand.evaluation.baseline;

import dev.langchain4j.data.segment.TextSegment;
import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/**
 * A LangChain4j model as a Spring AI one, because Spring AI's own ONNX model fetches its files from the network. Like
 * that one it embeds a document's text without its metadata.
 */
final class SpringEmbeddingModel implements EmbeddingModel {

    private final dev.langchain4j.model.embedding.EmbeddingModel model;

    SpringEmbeddingModel(dev.langchain4j.model.embedding.EmbeddingModel model) {
        this.model = model;
    }

    @Override
    public EmbeddingResponse call(EmbeddingRequest request) {
        List<dev.langchain4j.data.embedding.Embedding> vectors = model.embedAll(request.getInstructions().stream()
                        .map(TextSegment::from)
                        .toList())
                .content();
        List<Embedding> embeddings = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            embeddings.add(new Embedding(vectors.get(i).vector(), i));
        }
        return new EmbeddingResponse(embeddings);
    }

    @Override
    public float[] embed(Document document) {
        return model.embed(String.valueOf(document.getText())).content().vector();
    }
}
