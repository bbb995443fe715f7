package dev.deskhand.evaluation.baseline;

import dev.deskhand.evaluation.dataset.SourceDocument;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scores of pieces folded into scores of documents: each document has its best piece's; ties keep the file's order. */
final class BestPerDocument {

    private final Map<String, Integer> places = new HashMap<>();

    BestPerDocument(List<SourceDocument> documents) {
        documents.forEach(document -> places.put(document.id(), places.size()));
    }

    /** @param pieces scores with the ids of the documents that they are from, in any order */
    List<ScoredDocument> of(List<ScoredDocument> pieces, int count) {
        Map<String, Double> best = new HashMap<>();
        pieces.forEach(piece -> best.merge(piece.id(), piece.score(), Math::max));
        return best.entrySet().stream()
                .map(entry -> new ScoredDocument(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble((ScoredDocument document) -> -document.score())
                        .thenComparing(document -> places.getOrDefault(document.id(), Integer.MAX_VALUE)))
                .limit(count)
                .toList();
    }
}
