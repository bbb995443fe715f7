package dev.deskhand.evaluation.baseline;

import dev.deskhand.evaluation.dataset.SourceDocument;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentSplitter;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.List;

/**
 * An embedding model alone: one vector for each chunk of title and body and for each question of a document, searched
 * exactly by cosine; a document counts as its nearest vector.
 */
final class ChunkRanking implements DocumentRanking {

    private final EmbeddingModel model;
    private final BestPerDocument documents;
    private final List<String> owners;
    private final List<float[]> vectors;

    private ChunkRanking(EmbeddingModel model, BestPerDocument documents, List<String> owners, List<float[]> vectors) {
        this.model = model;
        this.documents = documents;
        this.owners = owners;
        this.vectors = vectors;
    }

    /** @param model whose vectors have length 1 */
    static ChunkRanking over(List<SourceDocument> documents, DocumentSplitter splitter, EmbeddingModel model) {
        List<String> owners = new ArrayList<>();
        List<TextSegment> pieces = new ArrayList<>();
        for (SourceDocument document : documents) {
            List<TextSegment> own =
                    new ArrayList<>(splitter.split(Document.from(DocumentText.withoutQuestions(document))));
            document.questions().stream()
                    .filter(question -> !question.isBlank())
                    .map(TextSegment::from)
                    .forEach(own::add);
            own.forEach(piece -> owners.add(document.id()));
            pieces.addAll(own);
        }
        List<float[]> vectors = model.embedAll(pieces).content().stream()
                .map(vector -> vector.vector())
                .toList();
        return new ChunkRanking(model, new BestPerDocument(documents), owners, vectors);
    }

    @Override
    public List<ScoredDocument> best(String question, int count) {
        float[] asked = model.embed(question).content().vector();
        List<ScoredDocument> pieces = new ArrayList<>(vectors.size());
        for (int i = 0; i < vectors.size(); i++) {
            pieces.add(new ScoredDocument(owners.get(i), dot(asked, vectors.get(i))));
        }
        return documents.of(pieces, count);
    }

    private static double dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
