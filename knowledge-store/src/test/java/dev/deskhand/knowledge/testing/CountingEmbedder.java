package dev.deskhand.knowledge.testing;

import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.embedding.EmbeddingException;
import dev.deskhand.knowledge.embedding.EmbeddingModel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes everything on and counts the passages; can be told to fail. */
public final class CountingEmbedder implements Embedder {

    private final Embedder embedder;
    private final AtomicInteger passages = new AtomicInteger();
    private volatile boolean failing;

    public CountingEmbedder(Embedder embedder) {
        this.embedder = embedder;
    }

    public int passages() {
        return passages.get();
    }

    public void fail(boolean now) {
        failing = now;
    }

    @Override
    public EmbeddingModel model() {
        return embedder.model();
    }

    @Override
    public List<Embedding> embedPassages(List<String> texts) {
        if (failing) {
            throw new EmbeddingException("told to fail", new IllegalStateException("test"));
        }
        passages.addAndGet(texts.size());
        return embedder.embedPassages(texts);
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
