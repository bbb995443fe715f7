package dev.deskhand.knowledge.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A model that comes as a jar of LangChain4j; it reads English. */
public enum BundledModel {
    MINILM_L6_V2_Q("minilm_l6_v2_q", "all-minilm-l6-v2-q", "all-minilm-l6-v2-q", 256, Pooling.MEAN, ""),
    MINILM_L6_V2("minilm_l6_v2", "all-minilm-l6-v2", "all-minilm-l6-v2", 256, Pooling.MEAN, ""),
    BGE_SMALL_EN_V15_Q(
            "bge_small_en_v15_q",
            "bge-small-en-v15-q",
            "bge-small-en-v1.5-q",
            512,
            Pooling.CLS,
            "Represent this sentence for searching relevant passages: ");

    private static final int DIMENSION = 384;

    private final EmbeddingModel model;
    private final String setting;
    private final String resource;
    private final Pooling pooling;
    private final String questionPrefix;

    BundledModel(String name, String setting, String resource, int maxTokens, Pooling pooling, String questionPrefix) {
        this.model = new EmbeddingModel(name, DIMENSION, maxTokens, Set.of("en"));
        this.setting = setting;
        this.resource = resource;
        this.pooling = pooling;
        this.questionPrefix = questionPrefix;
    }

    /** The model that people call by this name. */
    public static Optional<BundledModel> called(String setting) {
        return Arrays.stream(values())
                .filter(bundled -> bundled.setting.equals(setting))
                .findFirst();
    }

    /** Its name in settings. */
    public String setting() {
        return setting;
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
                        (environment, options) -> environment.createSession(read(".onnx"), options),
                        read("-tokenizer.json"),
                        pooling,
                        questionPrefix,
                        ""),
                settings);
    }

    /** The content of one of its files, by the end of the name. */
    byte[] read(String end) {
        String name = resource + end;
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
