package dev.deskhand.knowledge.embedding;

/**
 * How ONNX Runtime runs a model.
 *
 * @param threads threads inside one operator, 1 to 64
 * @param batchTokens budget of one passage batch, in tokens with padding, 1 to 65,536; a longer text goes alone
 */
public record SessionSettings(int threads, int batchTokens) {

    public SessionSettings {
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("threads is " + threads + ", must be 1 to 64");
        }
        if (batchTokens < 1 || batchTokens > 65_536) {
            throw new IllegalArgumentException("batchTokens is " + batchTokens + ", must be 1 to 65536");
        }
    }

    /*
     * Every text runs alone. Quantised models scale their activations by the largest of the whole batch, so a vector
     * would depend on its neighbours: over 519 English passages the cosine to the passage alone was 0.993 on average
     * in batches of 1,024 tokens. Several texts run side by side instead, each on one thread.
     */

    /** One thread inside a text, each text alone. */
    public static SessionSettings defaults() {
        return new SessionSettings(1, 1);
    }
}
