package dev.deskhand.bot.ask;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An answer's text in whole sentences, to be told one after another; joined they are the text, to the letter. */
public final class Pieces {

    private Pieces() {}

    /** Sentence by sentence. */
    public static List<String> of(String text, String language) {
        return of(text, language, 1);
    }

    /**
     * As few sentences at a time as have some length.
     *
     * @param atLeast characters of each piece but the last
     */
    static List<String> of(String text, String language, int atLeast) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        sentences.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            if (to - from >= atLeast || to == text.length()) {
                pieces.add(text.substring(from, to));
                from = to;
            }
        }
        return pieces;
    }
}
