package dev.deskhand.evaluation.dataset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of a data set, to become an article.
 *
 * @param language BCP 47 tag, or null to have it found
 * @param format {@code markdown}, {@code html} or {@code text}
 * @param questions phrasings that lead to the document
 */
public record SourceDocument(
        String id,
        String title,
        @Nullable String language,
        String body,
        String format,
        @Nullable String url,
        List<String> questions) {

    public SourceDocument {
        questions = List.copyOf(questions);
    }

    SourceDocument withFurtherQuestions(List<String> further) {
        List<String> all = new ArrayList<>(questions);
        all.addAll(further);
        return new SourceDocument(id, title, language, body, format, url, all);
    }
}
