package dev.deskhand.evaluation.bench;

import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.List;

/** An embedder that keeps what it was given and how long the model took; for one thread. */
final class RecordingEmbedder implements Embedder {

    private final Embedder embedder;
    private final List<String> texts = new ArrayList<>();
    private long nanos;

    RecordingEmbedder(Embedder embedder) {
        this.embedder = embedder;
    }

    List<String> texts() {
        return List.copyOf(texts);
    }

    double seconds() {
        return nanos / 1e9;
    }

    @Override
    public EmbeddingModel model() {
        return embedder.model();
    }

    @Override
    public List<Embedding> embedPassages(List<String> passages) {
        texts.addAll(passages);
        long start = System.nanoTime();
        List<Embedding> embeddings = embedder.embedPassages(passages);
        nanos += System.nanoTime() - start;
        return embeddings;
    }

    @Override
    public Embedding embedQuestion(String text) {
        return embedder.embedQuestion(text);
    }

    @Override
    public int countTokens(String text) {
        return embedder.countTokens(text);
    }

    @Override
    public void close() {
        embedder.close();
    }
}
