package dev.deskhand.knowledge.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** A model that comes as a jar of LangChain4j; it reads English. */
public enum BundledModel {
    MINILM_L6_V2_Q("minilm_l6_v2_q", "all-minilm-l6-v2-q", 256, Pooling.MEAN, ""),
    MINILM_L6_V2("minilm_l6_v2", "all-minilm-l6-v2", 256, Pooling.MEAN, ""),
    BGE_SMALL_EN_V15_Q(
            "bge_small_en_v15_q",
            "bge-small-en-v1.5-q",
            512,
            Pooling.CLS,
            "Represent this sentence for searching relevant passages: ");

    private static final int DIMENSION = 384;

    private final EmbeddingModel model;
    private final String resource;
    private final Pooling pooling;
    private final String questionPrefix;

    BundledModel(String name, String resource, int maxTokens, Pooling pooling, String questionPrefix) {
        this.model = new EmbeddingModel(name, DIMENSION, maxTokens, Set.of("en"));
        this.resource = resource;
        this.pooling = pooling;
        this.questionPrefix = questionPrefix;
    }

    public EmbeddingModel model() {
        return model;
    }

    /** True when the model's jar is on the class path. */
    public boolean isPresent() {
        return BundledModel.class.getResource("/" + resource + ".onnx") != null;
    }

    /**
     * Loads the model; the caller closes it.
     *
     * @throws EmbeddingException when its jar is absent or cannot be read
     */
    public Embedder open(SessionSettings settings) {
        return new OnnxEmbedder(
                new ModelFiles(
                        model,
                        read(resource + ".onnx"),
                        read(resource + "-tokenizer.json"),
                        pooling,
                        questionPrefix,
                        ""),
                settings);
    }

    private byte[] read(String name) {
        try (InputStream in = BundledModel.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new EmbeddingException("model " + model.name() + " cannot be read", e);
        }
    }
}
