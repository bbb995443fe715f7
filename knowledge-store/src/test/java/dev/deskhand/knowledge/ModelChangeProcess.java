package dev.deskhand.knowledge;

import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.embedding.EmbeddingModel;
import dev.deskhand.knowledge.embedding.HashingEmbedder;
import dev.deskhand.knowledge.embedding.ModelSource;
import dev.deskhand.knowledge.schema.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process that changes all sites to the model "large", ten milliseconds a text, until it is killed. */
final class ModelChangeProcess implements AutoCloseable {

    private final Process process;

    private ModelChangeProcess(Process process) {
        this.process = process;
    }

    static ModelChangeProcess start(Path folder, DatabaseAccess database) throws IOException {
        return new ModelChangeProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ModelChangeProcess.class.getName(),
                        folder.toString(),
                        database.url(),
                        database.user(),
                        database.password())
                .redirectErrorStream(true)
                .redirectOutput(folder.getParent().resolve("process.log").toFile())
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As kill -9 does. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process does not end");
        }
    }

    public static void main(String[] arguments) {
        DatabaseAccess database = new DatabaseAccess(arguments[1], arguments[2], arguments[3]);
        try (KnowledgeStore store = KnowledgeStore.open(
                new StoreSettings(Path.of(arguments[0]), Optional.of(database)),
                new ModelSource("large"),
                source -> source.text().endsWith("large")
                        ? new Slow(new HashingEmbedder("large", 384))
                        : new HashingEmbedder("small", 64))) {
            store.modelChange().advance(Duration.ofMinutes(5));
        }
    }

    /** @param fast what is slowed down */
    private record Slow(Embedder fast) implements Embedder {

        @Override
        public EmbeddingModel model() {
            return fast.model();
        }

        @Override
        public List<Embedding> embedPassages(List<String> texts) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10) * texts.size());
            return fast.embedPassages(texts);
        }

        @Override
        public Embedding embedQuestion(String text) {
            return fast.embedQuestion(text);
        }

        @Override
        public int countTokens(String text) {
            return fast.countTokens(text);
        }

        @Override
        public void close() {
            fast.close();
        }
    }
}
