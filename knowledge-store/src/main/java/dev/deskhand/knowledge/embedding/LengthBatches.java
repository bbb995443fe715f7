package dev.deskhand.knowledge.embedding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Texts of similar length together, so that little of a batch is padding. */
final class LengthBatches {

    private LengthBatches() {}

    /** Batches whose padded size, count × longest, stays within the budget; a longer text is alone. */
    static List<List<TokenizedText>> of(List<TokenizedText> texts, int budget) {
        List<TokenizedText> byLength = new ArrayList<>(texts);
        byLength.sort(Comparator.comparingInt(TokenizedText::length).thenComparingInt(TokenizedText::index));
        List<List<TokenizedText>> batches = new ArrayList<>();
        List<TokenizedText> batch = new ArrayList<>();
        for (TokenizedText text : byLength) {
            if (!batch.isEmpty() && (long) (batch.size() + 1) * text.length() > budget) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
            batch.add(text);
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
