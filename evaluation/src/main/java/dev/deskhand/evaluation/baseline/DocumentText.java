package dev.deskhand.evaluation.baseline;

import dev.deskhand.evaluation.dataset.SourceDocument;
import dev.deskhand.knowledge.chunk.MarkdownPlainText;
import java.util.ArrayList;
import java.util.List;

/**
 * A document as the one text that a library is given: title, body, then the questions that lead to it, a line each.
 * Markdown stays as it is, which is how both libraries read such files; HTML loses its tags.
 */
final class DocumentText {

    private DocumentText() {}

    static String withQuestions(SourceDocument document) {
        List<String> lines = new ArrayList<>(List.of(withoutQuestions(document)));
        lines.addAll(document.questions());
        return String.join("\n", lines);
    }

    static String withoutQuestions(SourceDocument document) {
        String body = document.format().equals("html") ? MarkdownPlainText.of(document.body()) : document.body();
        return document.title() + "\n\n" + body;
    }
}
