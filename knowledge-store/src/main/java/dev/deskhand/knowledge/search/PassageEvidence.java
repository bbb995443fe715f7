package dev.deskhand.knowledge.search;

/** Evidence for several documents; every array is in the order of the documents. */
record PassageEvidence(float[] cosines, float[] words, float[] grams, float[] pairs, float[] coverage) {

    /** Evidence for one document by itself. */
    Evidence of(int i) {
        return new Evidence(cosines[i], cosines[i], words[i], grams[i], pairs[i], coverage[i]);
    }
}
