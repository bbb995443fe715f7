package dev.deskhand.knowledge.search;

/**
 * A question's cosines to several documents, in their order; 0 for one without a vector.
 *
 * @param plain of the vectors as they are
 * @param apart seen from the centre of the language's passages
 */
record Cosines(float[] plain, float[] apart) {

    /** For a search without vectors. */
    static Cosines none(int documents) {
        return new Cosines(new float[documents], new float[documents]);
    }
}
