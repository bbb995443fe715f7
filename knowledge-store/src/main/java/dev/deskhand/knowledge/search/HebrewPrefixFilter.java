package dev.deskhand.knowledge.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes off what Hebrew writes together with the word: "and", "the", "in", "to", "from", "that", "as", one of them or
 * two when the first is "and" or "that". Three letters at least remain. A word that merely begins with such a letter
 * loses it too, in question and article alike.
 */
final class HebrewPrefixFilter extends TokenFilter {

    private static final String PREFIXES = "והבלמשכ";
    private static final String FIRST_OF_TWO = "וש";
    private static final int SHORTEST_STEM = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    HebrewPrefixFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int prefix = prefix(term.buffer(), term.length());
        if (prefix > 0) {
            System.arraycopy(term.buffer(), prefix, term.buffer(), 0, term.length() - prefix);
            term.setLength(term.length() - prefix);
        }
        return true;
    }

    private static int prefix(char[] word, int length) {
        if (length <= SHORTEST_STEM || PREFIXES.indexOf(word[0]) < 0) {
            return 0;
        }
        boolean two =
                length > SHORTEST_STEM + 1 && FIRST_OF_TWO.indexOf(word[0]) >= 0 && PREFIXES.indexOf(word[1]) >= 0;
        return two ? 2 : 1;
    }
}
