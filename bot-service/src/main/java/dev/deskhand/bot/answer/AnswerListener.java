package dev.deskhand.bot.answer;

/**
 * Hears an answer while it is being written, on the thread that asked. It throws nothing: whoever can no longer hear lets
 * it pass.
 */
@FunctionalInterface
public interface AnswerListener {

    /** Whoever waits for the whole. */
    AnswerListener NOBODY = piece -> {};

    /**
     * A piece that has passed its checks and stays: joined, the pieces are the answer's text from its beginning. Only
     * answers that a model writes come in pieces; of others nothing is told.
     */
    void told(String piece);
}
