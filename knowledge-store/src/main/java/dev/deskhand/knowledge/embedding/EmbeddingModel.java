package dev.deskhand.knowledge.embedding;

import java.util.Set;

/**
 * What the store must know of a model: vectors of different models are never compared.
 *
 * @param name stable name in snake case; the vector table is named after it and the dimension
 * @param dimension components of a vector, 1 to 2,000
 * @param maxTokens longest input in tokens; what is longer is cut
 * @param languages languages it reads, as primary tags; empty means all
 */
public record EmbeddingModel(String name, int dimension, int maxTokens, Set<String> languages) {

    public EmbeddingModel {
        if (!name.matches("[a-z0-9_]{1,40}")) {
            throw new IllegalArgumentException("name is \"" + name + "\", must be 1 to 40 of a-z, 0-9 and _");
        }
        if (dimension < 1 || dimension > 2000) {
            throw new IllegalArgumentException("dimension is " + dimension + ", must be 1 to 2000");
        }
        languages = Set.copyOf(languages);
    }

    public boolean reads(String language) {
        return languages.isEmpty() || languages.contains(language);
    }
}
