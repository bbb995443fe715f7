package dev.deskhand.knowledge.search;

/**
 * What each ranking says of an article; 0 where a ranking says nothing.
 *
 * @param passageCosine best cosine of question and passage, in [-1, 1]
 * @param leadCosine best cosine of question and title, phrasing or passage
 * @param words BM25 over words, best passage, as a share of the question's total term weight
 * @param grams the same over character 3- and 4-grams inside words
 * @param pairs the same over pairs of neighbouring words
 * @param coverage share of the question's term weight found in the best passage, in [0, 1]
 */
public record Evidence(
        double passageCosine, double leadCosine, double words, double grams, double pairs, double coverage) {}
