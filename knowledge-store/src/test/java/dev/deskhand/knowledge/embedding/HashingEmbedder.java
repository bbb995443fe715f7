package dev.deskhand.knowledge.embedding;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A model for tests: hashed character trigrams and words, so that texts with common words are near. Reads all languages. */
public final class HashingEmbedder implements Embedder {

    private final EmbeddingModel model;

    /** @param name the model's name, after which the vector table is named too */
    public HashingEmbedder(String name) {
        this(name, 384);
    }

    public HashingEmbedder(String name, int dimension) {
        this.model = new EmbeddingModel(name, dimension, 256, Set.of());
    }

    @Override
    public EmbeddingModel model() {
        return model;
    }

    @Override
    public List<Embedding> embedPassages(List<String> texts) {
        return texts.stream().map(this::embedQuestion).toList();
    }

    @Override
    public Embedding embedQuestion(String text) {
        float[] vector = new float[model.dimension()];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (!word.isEmpty()) {
                add(vector, word, 2);
                String padded = "^" + word + "$";
                for (int i = 0; i + 3 <= padded.length(); i++) {
                    add(vector, padded.substring(i, i + 3), 1);
                }
            }
        }
        return Embedding.of(vector);
    }

    private static void add(float[] vector, String feature, float weight) {
        int hash = feature.hashCode() * 0x9E3779B1;
        hash ^= hash >>> 15;
        vector[Math.floorMod(hash, vector.length)] += weight;
    }

    @Override
    public int countTokens(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    @Override
    public void close() {}
}
