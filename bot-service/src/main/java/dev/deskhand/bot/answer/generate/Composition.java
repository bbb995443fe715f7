package dev.deskhand.bot.answer.generate;

import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.answer.Generation;
import java.util.List;
import java.util.Optional;

/**
 * What is left of a model's text after its checks.
 *
 * @param broken why it did not come to its end; empty when it did
 * @param declined whether the model found no answer
 * @param lostStep whether a step of a list was left out
 */
record Composition(
        String text,
        String language,
        List<Citation> citations,
        List<Generation.Sentence> sentences,
        String model,
        Optional<String> broken,
        boolean declined,
        boolean lostStep) {

    /** An answer that keeps less than this share of its sentences has lost its core. */
    private static final double CORE = 0.5;

    Composition {
        citations = List.copyOf(citations);
        sentences = List.copyOf(sentences);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Share of the sentences that were kept, in [0, 1]. */
    double grounded() {
        long kept = sentences.stream().filter(Generation.Sentence::kept).count();
        return sentences.isEmpty() ? 0 : (double) kept / sentences.size();
    }

    boolean keepsItsCore() {
        return !isEmpty() && !lostStep && grounded() >= CORE;
    }

    /** Whether asking again may give another text. */
    boolean isFinal() {
        return broken.isEmpty();
    }
}
