package dev.deskhand.knowledge.search;

/**
 * What speaks for an article in one turn, gathered passage by passage: for each ranking the best that any passage has,
 * and the mean of the ten best. Cosines of the text come from its passages alone, other evidence from titles and
 * phrasings too.
 */
final class TurnEvidence {

    private static final double NO_COSINE = -1;

    private double passageCosine = NO_COSINE;
    private double leadCosine = NO_COSINE;
    private double passageApart = NO_COSINE;
    private double leadApart = NO_COSINE;
    private double words;
    private double grams;
    private double pairs;
    private double coverage;
    private double spelling;
    private Familiarity familiarity = Familiarity.NONE;
    private final TopMean meanApart = new TopMean();
    private final TopMean meanWords = new TopMean();
    private final TopMean meanGrams = new TopMean();
    private final TopMean meanPairs = new TopMean();

    void add(PassageEvidence evidence, int i) {
        addMeaning(evidence.cosines().plain()[i], evidence.cosines().apart()[i], evidence.isText(i));
        if (evidence.hasTerms(i)) {
            addTerms(evidence.terms(i));
        }
        coverage = Math.max(coverage, evidence.coverage()[i]);
        spelling = Math.max(spelling, evidence.spelling()[i]);
        familiarity = evidence.familiarity();
    }

    private void addMeaning(double plain, double apart, boolean text) {
        leadCosine = Math.max(leadCosine, plain);
        leadApart = Math.max(leadApart, apart);
        meanApart.add(apart);
        if (text) {
            passageCosine = Math.max(passageCosine, plain);
            passageApart = Math.max(passageApart, apart);
        }
    }

    private void addTerms(TermMatch terms) {
        words = Math.max(words, terms.words());
        grams = Math.max(grams, terms.grams());
        pairs = Math.max(pairs, terms.pairs());
        meanWords.add(terms.words());
        meanGrams.add(terms.grams());
        meanPairs.add(terms.pairs());
    }

    Evidence total() {
        return new Evidence(
                orZero(passageCosine),
                orZero(leadCosine),
                new Meaning(orZero(passageApart), orZero(leadApart), meanApart.value()),
                new TermMatch(words, grams, pairs),
                new TermMatch(meanWords.value(), meanGrams.value(), meanPairs.value()),
                coverage,
                spelling,
                familiarity);
    }

    private static double orZero(double cosine) {
        return cosine == NO_COSINE ? 0 : cosine;
    }
}
