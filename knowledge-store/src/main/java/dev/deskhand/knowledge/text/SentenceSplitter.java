package dev.deskhand.knowledge.text;

import java.util.List;

/** Finds sentences. Safe for use by several threads. */
public interface SentenceSplitter {

    /** Sentences in order, without the white space around them; together they cover all else of the text. */
    List<Span> split(String text, String language);
}
