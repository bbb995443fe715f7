package dev.deskhand.knowledge.search;

import java.util.Set;

/**
 * The words of a text as searches compare them: by Lucene's analyzer for the language, so without endings and small words
 * where it knows them; by ICU's word boundaries where there is none. Safe for use by several threads.
 */
public final class ContentWords {

    private final LanguageAnalyzers analyzers = new LanguageAnalyzers();

    /** Distinct words, in order of appearance. */
    public Set<String> of(String text, String language) {
        return LanguageAnalyzers.terms(analyzers.words(language), text);
    }
}
