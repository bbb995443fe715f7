package dev.deskhand.knowledge.model;

import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.ModelSource;
import dev.deskhand.knowledge.embedding.SessionSettings;

/** Loads models by their source. */
@FunctionalInterface
public interface ModelOpener {

    /** From jars and folders. */
    ModelOpener FILES = source -> source.open(SessionSettings.defaults());

    /**
     * The model, which the caller closes.
     *
     * @throws dev.deskhand.knowledge.embedding.EmbeddingException with one sentence, when it is not to be had
     */
    Embedder open(ModelSource source);
}
