package dev.deskhand.knowledge.model;

import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.schema.VectorTable;

/** A model that this process can run, and where its vectors are kept. */
public record OpenModel(Embedder embedder, VectorTable table) {

    /** The model's name, which stands for its files too. */
    public String name() {
        return embedder.model().name();
    }
}
