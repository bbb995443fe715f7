package dev.deskhand.evaluation.dataset;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run needs: documents to know, questions to ask.
 *
 * @param name the folder's name; {@code -abstention} behind it for the run with documents withheld
 * @param documents in the file's order; empty when {@code articles} is given
 * @param articles folder of articles as they are, or null
 * @param questions in the files' order
 */
public record EvaluationSet(
        String name,
        List<SourceDocument> documents,
        @Nullable Path articles,
        List<JudgedQuestion> questions) {

    public EvaluationSet {
        documents = List.copyOf(documents);
        questions = List.copyOf(questions);
    }

    /** The same set with its first questions only. */
    public EvaluationSet limitedTo(int count) {
        return new EvaluationSet(name, documents, articles, questions.subList(0, Math.min(count, questions.size())));
    }
}
