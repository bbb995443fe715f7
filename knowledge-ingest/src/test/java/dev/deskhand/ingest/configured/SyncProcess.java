package dev.deskhand.ingest.configured;

import dev.deskhand.ingest.cli.SyncCommand;
import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.embedding.EmbeddingModel;
import dev.deskhand.knowledge.embedding.HashingEmbedder;
import dev.deskhand.knowledge.schema.DatabaseAccess;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process that runs a site's sources with a slow model, until it is through or killed. */
final class SyncProcess implements AutoCloseable {

    private final Process process;

    private SyncProcess(Process process) {
        this.process = process;
    }

    static SyncProcess start(Path folder, DatabaseAccess database, String site) throws IOException {
        return new SyncProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SyncProcess.class.getName(),
                        folder.toString(),
                        database.url(),
                        database.user(),
                        database.password(),
                        site)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("process.log").toFile())
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
        Map<String, String> environment =
                Map.of("DESKHAND_DATABASE_USER", arguments[2], "DESKHAND_DATABASE_PASSWORD", arguments[3]);
        PrintWriter said = new PrintWriter(System.out, true);
        dev.deskhand.ingest.cli.Console console =
                new dev.deskhand.ingest.cli.Console(said, said, false, environment, arguments[0], Clock.systemUTC());
        SyncCommand.run(
                settings -> KnowledgeStore.open(settings, new Slow(new HashingEmbedder("hashing")), false),
                console,
                "--site",
                arguments[4],
                "--database",
                arguments[1]);
    }

    /** @param fast what is slowed down */
    private record Slow(Embedder fast) implements Embedder {

        @Override
        public EmbeddingModel model() {
            return fast.model();
        }

        @Override
        public List<Embedding> embedPassages(List<String> texts) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2) * texts.size());
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
