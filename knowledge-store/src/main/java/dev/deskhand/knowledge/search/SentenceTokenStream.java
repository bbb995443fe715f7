package dev.deskhand.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of several lines, line {@code n} beginning at position {@code n × Sentences.POSITION_GAP}. Terms are taken
 * from the analyzer when the stream is made, so that any number of these can be open over one analyzer.
 */
final class SentenceTokenStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Token> tokens;
    private int next;
    private int position;

    SentenceTokenStream(Analyzer analyzer, List<String> lines) {
        this.tokens = new ArrayList<>();
        try {
            for (int line = 0; line < lines.size(); line++) {
                collect(analyzer, lines.get(line), line * Sentences.POSITION_GAP);
            }
        } catch (IOException e) {
            throw PassageDocuments.unchecked(e);
        }
    }

    /** The given terms, one after the other. */
    SentenceTokenStream(Collection<String> terms) {
        this.tokens = new ArrayList<>(terms.size());
        terms.forEach(each -> tokens.add(new Token(each, tokens.size())));
    }

    private record Token(String text, int position) {}

    private void collect(Analyzer analyzer, String line, int start) throws IOException {
        try (TokenStream stream = analyzer.tokenStream("", line)) {
            CharTermAttribute text = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int at = -1;
            while (stream.incrementToken()) {
                at = Math.min(Math.max(0, at + step.getPositionIncrement()), Sentences.POSITION_GAP - 1);
                tokens.add(new Token(text.toString(), start + at));
            }
            stream.end();
        }
    }

    /** Every term, in order, with repetitions. */
    List<String> terms() {
        return tokens.stream().map(Token::text).toList();
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        next = 0;
        position = -1;
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        Token token = tokens.get(next++);
        term.setEmpty().append(token.text());
        increment.setPositionIncrement(token.position() - position);
        position = token.position();
        return true;
    }
}
