package dev.deskhand.evaluation.bench;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/** The bundled model as Spring AI wants it, so that its ingestion is compared and not another model. */
final class SpringAiMiniLm implements EmbeddingModel {

    private final AllMiniLmL6V2QuantizedEmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();

    @Override
    public EmbeddingResponse call(EmbeddingRequest request) {
        List<TextSegment> segments =
                request.getInstructions().stream().map(TextSegment::from).toList();
        List<Embedding> embeddings = new ArrayList<>(segments.size());
        for (var embedding : model.embedAll(segments).content()) {
            embeddings.add(new Embedding(embedding.vector(), embeddings.size()));
        }
        return new EmbeddingResponse(embeddings);
    }

    @Override
    public float[] embed(Document document) {
        return embed(getEmbeddingContent(document));
    }

    @Override
    public int dimensions() {
        return model.dimension();
    }
}
