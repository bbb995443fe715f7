package dev.deskhand.bot.curation;

/**
 * How a site's articles come about.
 *
 * @param review whether a second person looks at a draft before it is published
 * @param staleDays after so many days without a change or a check an article counts as stale, 1 to 3,650
 */
public record CurationRules(boolean review, int staleDays) {

    static final CurationRules DEFAULT = new CurationRules(false, 180);

    public CurationRules {
        if (staleDays < 1 || staleDays > 3_650) {
            throw new IllegalArgumentException("staleDays is " + staleDays + ", must be 1 to 3,650");
        }
    }
}
