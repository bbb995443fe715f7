package dev.deskhand.knowledge.search;

/**
 * What each ranking says of an article; 0 where a ranking says nothing.
 *
 * @param passageCosine best plain cosine of question and passage, in [-1, 1]
 * @param leadCosine best plain cosine of question and title, phrasing or passage
 * @param meaning cosines that leave out what all articles have in common
 * @param best terms in the best passage for each kind
 * @param mean terms in the ten best passages for each kind, on average
 * @param coverage greatest share of the question's term weight in a single sentence, in [0, 1]
 * @param spelling share of the weight of the question's n-grams found anywhere in the article, in [0, 1]
 * @param familiarity how the question's words stand in all articles of this one's language
 */
public record Evidence(
        double passageCosine,
        double leadCosine,
        Meaning meaning,
        TermMatch best,
        TermMatch mean,
        double coverage,
        double spelling,
        Familiarity familiarity) {

    /** Of an article that nothing speaks for. */
    public static final Evidence NONE =
            new Evidence(0, 0, Meaning.NONE, TermMatch.NONE, TermMatch.NONE, 0, 0, Familiarity.NONE);
}
