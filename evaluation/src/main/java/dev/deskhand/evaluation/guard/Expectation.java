package dev.deskhand.evaluation.guard;

/**
 * What a figure should be.
 *
 * @param figure its name, such as {@code hit@1}
 * @param language tag, or empty for all questions
 * @param tolerance by how much it may be worse, at least 0
 */
record Expectation(String set, String language, String figure, double expected, double tolerance) {

    Expectation {
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException("tolerance is " + tolerance + ", must be at least 0");
        }
    }
}
