package dev.deskhand.knowledge.embedding;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A model of one's own: a folder with {@code model.onnx}, {@code tokenizer.json} and {@code embedding.properties}.
 * Its keys: {@code name} and {@code dimension} (required), {@code pooling} ({@code mean} or {@code cls}),
 * {@code maxTokens} (512), {@code prefix.question}, {@code prefix.passage}, {@code languages} (comma separated tags,
 * empty for all).
 */
public record ModelFolder(Path path) {

    private static final String PROPERTIES = "embedding.properties";

    /**
     * Loads the model; the caller closes it.
     *
     * @throws EmbeddingException when a file is missing or says something impossible; the message names it
     */
    public Embedder open(SessionSettings settings) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path.resolve(PROPERTIES))) {
            properties.load(reader);
            ModelFiles files = new ModelFiles(
                    model(properties),
                    Files.readAllBytes(path.resolve("model.onnx")),
                    Files.readAllBytes(path.resolve("tokenizer.json")),
                    Pooling.valueOf(
                            properties.getProperty("pooling", "mean").strip().toUpperCase(Locale.ROOT)),
                    properties.getProperty("prefix.question", ""),
                    properties.getProperty("prefix.passage", ""));
            return new OnnxEmbedder(files, settings);
        } catch (IOException | IllegalArgumentException e) {
            throw new EmbeddingException("model folder " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static EmbeddingModel model(Properties properties) {
        Set<String> languages = Arrays.stream(
                        properties.getProperty("languages", "").split(","))
                .map(String::strip)
                .filter(language -> !language.isEmpty())
                .collect(Collectors.toSet());
        return new EmbeddingModel(
                required(properties, "name"),
                Integer.parseInt(required(properties, "dimension")),
                Integer.parseInt(properties.getProperty("maxTokens", "512").strip()),
                languages);
    }

    private static String required(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(PROPERTIES + " lacks \"" + key + "\"");
        }
        return value.strip();
    }
}
