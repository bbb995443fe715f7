package dev.deskhand.knowledge.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model of one's own: a folder with {@code model.onnx}, {@code tokenizer.json} and {@code embedding.properties}, whose
 * keys {@link ModelProperties} lists. Its name carries the digest of all these, so that a changed folder is another
 * model.
 */
public record ModelFolder(Path path) {

    private static final String GRAPH = "model.onnx";
    private static final String TOKENIZER = "tokenizer.json";

    /**
     * Loads the model; the caller closes it.
     *
     * @throws EmbeddingException when a file is missing or says something impossible; the message names it
     */
    public Embedder open(SessionSettings settings) {
        try {
            List.of(GRAPH, TOKENIZER, ModelProperties.FILE).forEach(this::require);
            ModelProperties properties = ModelProperties.read(path);
            ModelFiles files = new ModelFiles(
                    model(properties),
                    (environment, options) ->
                            environment.createSession(path.resolve(GRAPH).toString(), options),
                    Files.readAllBytes(path.resolve(TOKENIZER)),
                    properties.pooling(),
                    properties.questionPrefix(),
                    properties.passagePrefix());
            return tried(new OnnxEmbedder(files, settings));
        } catch (EmbeddingException | IOException | IllegalArgumentException e) {
            throw new EmbeddingException("the model folder " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void require(String file) {
        if (!Files.isReadable(path.resolve(file))) {
            throw new IllegalArgumentException(file + " is missing (a model's folder has " + GRAPH + ", " + TOKENIZER
                    + " and " + ModelProperties.FILE + ")");
        }
    }

    /** Runs the model once, so that what it cannot do is told now and not by the first question. */
    private static Embedder tried(Embedder embedder) {
        try {
            embedder.embedQuestion("a");
            return embedder;
        } catch (EmbeddingException e) {
            embedder.close();
            throw e;
        }
    }

    private EmbeddingModel model(ModelProperties properties) throws IOException {
        FileDigest digest = new FileDigest();
        for (Path file : graphFiles()) {
            digest.add(file);
        }
        digest.add(path.resolve(TOKENIZER));
        digest.add(properties.toString());
        return new EmbeddingModel(
                properties.name() + "_" + digest.shortHex(),
                properties.dimension(),
                properties.maxTokens(),
                properties.languages());
    }

    /** The graph, and the weights that large models keep beside it. */
    private List<Path> graphFiles() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(GRAPH))
                    .sorted()
                    .toList();
        }
    }
}
