package dev.deskhand.knowledge.search;

/**
 * What speaks for several documents; every array is in the order of the documents.
 *
 * @param kinds as in {@link PassageFields}
 * @param spelling share of the n-grams that the document's article has in all of these documents together
 * @param familiarity of the site with the question, the same for all documents
 */
record PassageEvidence(
        int[] kinds,
        Cosines cosines,
        float[] words,
        float[] grams,
        float[] pairs,
        float[] coverage,
        float[] spelling,
        Familiarity familiarity) {

    boolean isText(int i) {
        return kinds[i] == PassageFields.KIND_TEXT;
    }

    /** False for a title, whose words every passage of the text has already. */
    boolean hasTerms(int i) {
        return kinds[i] != PassageFields.KIND_TITLE;
    }

    TermMatch terms(int i) {
        return new TermMatch(words[i], grams[i], pairs[i]);
    }

    /** Evidence for one document by itself. */
    Evidence of(int i) {
        double apart = cosines.apart()[i];
        return new Evidence(
                cosines.plain()[i],
                cosines.plain()[i],
                new Meaning(apart, apart, apart),
                terms(i),
                terms(i),
                coverage[i],
                0,
                familiarity);
    }
}
