package dev.deskhand.knowledge.search;

/** A part of the ranking that can be left out, to measure what it brings and what it costs. */
public enum RankingPart {
    /** The embedding of the question, the nearest passages, and all cosines. */
    VECTORS,
    /** Words as the language's analyzer makes them, with the share that one sentence holds. */
    WORDS,
    /** Character n-grams, with the share of them that the article holds. */
    GRAMS,
    /** Pairs of neighbouring words. */
    PAIRS,
    /** Means of the ten best passages and phrasings, beside the best one. */
    MEANS,
    /** The shares: of terms in one sentence, and of n-grams in the article. */
    SHARES
}
