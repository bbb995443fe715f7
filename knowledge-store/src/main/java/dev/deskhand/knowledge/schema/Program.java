package dev.deskhand.knowledge.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a program to its end, with a limit on its time. */
record Program(List<String> command, Path workingFolder, Duration limit) {

    private static final Duration A_MOMENT = Duration.ofMillis(10);

    /** How a run ended; the exit code is -1 when its time was over. The output holds what it wrote, errors included. */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    Program {
        command = List.copyOf(command);
    }

    Outcome run() throws IOException {
        return run("");
    }

    /**
     * Runs it with a text as its standard input. A server that the program leaves behind may keep its output open, so
     * this waits for the program's own end and not for the end of its output.
     *
     * @throws IOException when the program cannot be started
     */
    Outcome run(String input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(workingFolder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        Process process = builder.start();
        try {
            return finish(process, input);
        } finally {
            process.destroyForcibly();
        }
    }

    private Outcome finish(Process process, String input) throws IOException {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            // The program did not want its input; its exit code says more than the broken pipe.
        }
        StringBuilder output = new StringBuilder();
        long deadline = System.nanoTime() + limit.toNanos();
        boolean over = false;
        while (!over && System.nanoTime() < deadline) {
            over = waited(process);
            drain(process.getInputStream(), output);
        }
        return new Outcome(over ? process.exitValue() : -1, output.toString());
    }

    private static boolean waited(Process process) {
        try {
            return process.waitFor(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("The start of the embedded database was interrupted.", interrupted);
        }
    }

    private static void drain(InputStream from, StringBuilder into) throws IOException {
        for (int ready = from.available(); ready > 0; ready = from.available()) {
            into.append(new String(from.readNBytes(ready), StandardCharsets.UTF_8));
        }
    }
}
