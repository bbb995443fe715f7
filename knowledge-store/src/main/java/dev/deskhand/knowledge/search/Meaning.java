package dev.deskhand.knowledge.search;

/**
 * How near an article is in meaning, by cosines seen from the centre of the site's passages: how much nearer than any
 * article of the site is to another.
 *
 * @param passage best passage of the text, in [-1, 1]
 * @param lead best of title, phrasings and passages
 * @param mean mean of the ten best of these
 */
public record Meaning(double passage, double lead, double mean) {

    /** Where vectors say nothing. */
    public static final Meaning NONE = new Meaning(0, 0, 0);
}
