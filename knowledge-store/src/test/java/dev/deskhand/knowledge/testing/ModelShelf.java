package dev.deskhand.knowledge.testing;

import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.EmbeddingException;
import dev.deskhand.knowledge.embedding.HashingEmbedder;
import dev.deskhand.knowledge.embedding.ModelSource;
import dev.deskhand.knowledge.model.ModelOpener;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Models for tests by name, which count what they read, can fail, and can be taken away. */
public final class ModelShelf implements ModelOpener {

    private final Map<String, CountingEmbedder> models = new HashMap<>();

    /** Puts a model on the shelf; its vectors differ from those of other dimensions. */
    public CountingEmbedder put(String name, int dimension) {
        CountingEmbedder embedder = new CountingEmbedder(new HashingEmbedder(name, dimension));
        models.put(name, embedder);
        return embedder;
    }

    public void remove(String name) {
        models.remove(name);
    }

    @Override
    public Embedder open(ModelSource source) {
        String name = String.valueOf(Path.of(source.text()).getFileName());
        CountingEmbedder embedder = models.get(name);
        if (embedder == null) {
            throw new EmbeddingException("there is no folder " + name);
        }
        return embedder;
    }
}
