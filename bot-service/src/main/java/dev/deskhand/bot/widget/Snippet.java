package dev.deskhand.bot.widget;

import dev.deskhand.knowledge.chunk.MarkdownPlainText;
import java.text.BreakIterator;
import java.util.Locale;

/** The first words of a Markdown text, as a reader sees them, on one line. */
final class Snippet {

    private static final int MOST = 160;
    /* Beyond this nothing can be among the first words. */
    private static final int ENOUGH = 2_000;

    private Snippet() {}

    static String of(String markdown) {
        String start = markdown.substring(0, Math.min(ENOUGH, markdown.length()));
        String plain = MarkdownPlainText.of(start).replaceAll("\\s+", " ").strip();
        if (plain.length() <= MOST) {
            return plain;
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(plain);
        int end = words.preceding(MOST);
        return plain.substring(0, end <= 0 ? MOST : end).stripTrailing() + "…";
    }
}
