package dev.deskhand.knowledge.text;

/**
 * A language that a text may be in.
 *
 * @param language primary tag in lower case, such as {@code vi}; {@code und} when nothing speaks for any
 * @param probability in [0, 1]; the guesses of one text sum to at most 1
 */
public record LanguageGuess(String language, double probability) {

    public static final String UNDETERMINED = "und";
}
