package dev.deskhand.knowledge.search;

/**
 * How well a site knows what it is asked about: how the question's words stand in the articles of one language.
 *
 * @param words distinct ones that were looked up, those that say nothing left out
 * @param unknown share of their weight that is in no article, in [0, 1]
 * @param rarest weight of the rarest as a share of that of a word in no article, in [0, 1]
 */
public record Familiarity(int words, double unknown, double rarest) {

    /** Where nothing was looked up. */
    public static final Familiarity NONE = new Familiarity(0, 0, 0);
}
