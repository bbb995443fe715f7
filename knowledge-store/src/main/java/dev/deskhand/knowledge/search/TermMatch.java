package dev.deskhand.knowledge.search;

/**
 * BM25 as a share of the question's total term weight, in [0, 1).
 *
 * @param words over words
 * @param grams over character 3- and 4-grams of words, their edges marked
 * @param pairs over pairs of neighbouring words
 */
public record TermMatch(double words, double grams, double pairs) {

    /** Where no term agrees. */
    public static final TermMatch NONE = new TermMatch(0, 0, 0);

    TermMatch withoutWords() {
        return new TermMatch(0, grams, pairs);
    }

    TermMatch withoutGrams() {
        return new TermMatch(words, 0, pairs);
    }

    TermMatch withoutPairs() {
        return new TermMatch(words, grams, 0);
    }
}
