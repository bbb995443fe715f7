package dev.deskhand.bot.answer.generate;

import dev.deskhand.knowledge.search.ContentWords;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.text.SentenceSplitter;
import dev.deskhand.knowledge.text.Span;
import java.util.HashSet;
import java.util.Set;

/** Verbatim sentences of passages that bear out what is said. */
final class Quotes {

    private final SentenceSplitter splitter;
    private final ContentWords words = new ContentWords();

    Quotes(SentenceSplitter splitter) {
        this.splitter = splitter;
    }

    /** The sentence that shares most words with the statement; the first of equals. */
    String nearest(Passage passage, String statement) {
        String text = passage.text();
        Set<String> said = words.of(statement, passage.language());
        String best = text.strip();
        long most = -1;
        for (Span span : splitter.split(text, passage.language())) {
            Set<String> shared = new HashSet<>(words.of(span.in(text), passage.language()));
            shared.retainAll(said);
            if (shared.size() > most) {
                most = shared.size();
                best = span.in(text).strip();
            }
        }
        return best;
    }
}
