package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.chunk.MarkdownPlainText;
import java.util.List;

/** What the model reads of a passage: title, headings, then the text without its mark-up, a line each. */
public final class EmbeddedText {

    private EmbeddedText() {}

    public static String ofPassage(String title, List<String> headings, String markdown) {
        StringBuilder text = new StringBuilder(title);
        if (!headings.isEmpty()) {
            text.append('\n').append(String.join(" - ", headings));
        }
        return text.append('\n').append(MarkdownPlainText.of(markdown)).toString();
    }
}
