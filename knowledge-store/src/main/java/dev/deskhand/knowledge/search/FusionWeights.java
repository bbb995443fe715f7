package dev.deskhand.knowledge.search;

/**
 * How much each piece of evidence counts for articles of one language: the score is their weighted sum. The figures are
 * chosen by evaluation, one set for all knowledge bases of a language.
 */
record FusionWeights(
        double passageCosine, double leadCosine, double words, double grams, double pairs, double coverage) {

    /** For languages that the embedding model reads. */
    static final FusionWeights READ = new FusionWeights(7.7, 10.0, 5.0, 7.0, 5.7, 0);

    /** For languages that it does not read: words alone, character n-grams above all. */
    static final FusionWeights UNREAD = new FusionWeights(0, 0, 8.4, 12.3, 8.8, 6.0);

    boolean usesVectors() {
        return passageCosine > 0 || leadCosine > 0;
    }

    double score(Evidence evidence) {
        return passageCosine * evidence.passageCosine()
                + leadCosine * evidence.leadCosine()
                + words * evidence.words()
                + grams * evidence.grams()
                + pairs * evidence.pairs()
                + coverage * evidence.coverage();
    }
}
