package dev.deskhand.evaluation.dataset;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question with the documents that answer it.
 *
 * @param language BCP 47 tag as the data set states it
 * @param relevant ids of documents, each of which answers the question alone; empty exactly when nothing does
 * @param answers gold answers, any of which will do; empty where the set has none
 * @param spans whether the gold answers are verbatim spans of a document
 * @param history earlier turns, oldest first
 */
public record JudgedQuestion(
        String id,
        String text,
        @Nullable String language,
        Set<String> relevant,
        Kind kind,
        List<String> answers,
        boolean spans,
        List<Turn> history) {

    public JudgedQuestion {
        relevant = Set.copyOf(relevant);
        answers = List.copyOf(answers);
        history = List.copyOf(history);
        if (relevant.isEmpty() == (kind == Kind.IN_SCOPE)) {
            throw new IllegalArgumentException("kind is " + kind.code() + " with " + relevant.size()
                    + " relevant documents," + " must be in_scope exactly when there are some");
        }
    }

    public boolean answerable() {
        return !relevant.isEmpty();
    }
}
