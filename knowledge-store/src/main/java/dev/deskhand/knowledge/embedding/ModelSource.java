package dev.deskhand.knowledge.embedding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a model comes from, as people write it: the name of a bundled one, or a folder (see {@link ModelFolder}). */
public record ModelSource(String text) {

    /** What is used when nothing else is said. */
    public static final ModelSource DEFAULT = new ModelSource(BundledModel.MINILM_L6_V2_Q.setting());

    public ModelSource {
        text = text.strip();
    }

    /** The same place wherever the process runs: a folder's path is made absolute. */
    public ModelSource absolute() {
        return BundledModel.called(text).isPresent()
                ? this
                : new ModelSource(Path.of(text).toAbsolutePath().normalize().toString());
    }

    /**
     * Loads the model; the caller closes it.
     *
     * @throws EmbeddingException with one sentence for people, when there is no such model or it cannot be used
     */
    public Embedder open(SessionSettings settings) {
        Optional<BundledModel> bundled = BundledModel.called(text);
        if (bundled.isPresent()) {
            return bundled.get().open(settings);
        }
        Path folder = Path.of(text);
        if (!Files.isDirectory(folder)) {
            throw new EmbeddingException(
                    "there is no embedding model \"" + text + "\": it must be " + names() + " or a model's folder");
        }
        return new ModelFolder(folder).open(settings);
    }

    private static String names() {
        return Arrays.stream(BundledModel.values()).map(BundledModel::setting).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return text;
    }
}
