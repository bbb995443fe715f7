package dev.deskhand.knowledge.embedding;

import java.util.List;

/** Turns texts into unit vectors with one model. Safe for use by several threads. */
public interface Embedder extends AutoCloseable {

    EmbeddingModel model();

    /**
     * Vectors of passages, in the order of the texts, each {@code [dimension]} long.
     *
     * @throws EmbeddingException when the model cannot be run
     */
    List<Embedding> embedPassages(List<String> texts);

    /**
     * Vector of a question; models that tell questions from passages add their instruction here.
     *
     * @throws EmbeddingException when the model cannot be run
     */
    Embedding embedQuestion(String text);

    /** Number of the model's tokens in a text, its special tokens left out. */
    int countTokens(String text);

    @Override
    void close();
}
