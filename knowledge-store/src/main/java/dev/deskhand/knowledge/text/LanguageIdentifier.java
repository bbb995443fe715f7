package dev.deskhand.knowledge.text;

import java.util.List;
import java.util.Set;

/** Tells which language a text is in, also when the text is a few words. Safe for use by several threads. */
public interface LanguageIdentifier {

    /**
     * Guesses, likeliest first, at least one.
     *
     * @param expected languages that are likely here, such as those of the site's articles; empty means any
     */
    List<LanguageGuess> identify(String text, Set<String> expected);
}
