package dev.deskhand.knowledge.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Marks where words begin and end, so that an n-gram at a word's edge differs from the same letters within a word. */
final class WordEdgeFilter extends TokenFilter {

    static final char EDGE = '_';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    WordEdgeFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        int length = term.length();
        char[] marked = term.resizeBuffer(length + 2);
        System.arraycopy(marked, 0, marked, 1, length);
        marked[0] = EDGE;
        marked[length + 1] = EDGE;
        term.setLength(length + 2);
        return true;
    }
}
