package dev.deskhand.evaluation.readme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reader's terminal in the project's folder: a home of its own, free ports, and no Maven, for everything is built by
 * then.
 */
final class Shell {

    private static final int SECONDS = 180;

    final Path project;
    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();

    Shell(Path project, Path home) throws IOException {
        this.project = project;
        this.home = home;
        Path tools = Files.createDirectories(home.resolve("tools"));
        provide("mvn", "#!/bin/sh\necho 'the jars are stale' >&2\nexit 1\n");
        environment.put("PATH", tools + ":" + System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", home.toString());
        // Java takes a home from the system's list of accounts, so the folder is named.
        environment.put("DESKHAND_DATA", home.resolve(".deskhand").toString());
        environment.put("SERVER_PORT", "0");
    }

    Path home() {
        return home;
    }

    /** Puts a program on the path. */
    final void provide(String name, String script) throws IOException {
        Path program = Files.writeString(home.resolve("tools").resolve(name), script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    void export(String variable, String value) {
        environment.put(variable, value);
    }

    /** Runs a command to its end and returns what it printed on standard output. */
    String run(String command) throws IOException, InterruptedException {
        Ended ended = end(command);
        if (ended.exitCode() != 0) {
            throw new AssertionError(
                    command + " ends with " + ended.exitCode() + ": " + ended.output() + ended.complaints());
        }
        return ended.output();
    }

    /** Runs a command that must fail and returns all that it said. */
    String complaint(String command) throws IOException, InterruptedException {
        Ended ended = end(command);
        if (ended.exitCode() == 0) {
            throw new AssertionError(command + " succeeds: " + ended.output());
        }
        return ended.output() + ended.complaints();
    }

    private record Ended(int exitCode, String output, String complaints) {}

    private Ended end(String command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(home, "output", ".txt");
        Path complaints = Files.createTempFile(home, "complaints", ".txt");
        Process process = builder(command)
                .redirectOutput(output.toFile())
                .redirectError(complaints.toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " does not end: " + Files.readString(output));
        }
        return new Ended(process.exitValue(), Files.readString(output), Files.readString(complaints));
    }

    /** Starts a service and returns when it says that it is ready. */
    Service start(String command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(home, "service", ".txt");
        Process process = builder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Service service = new Service(process, log);
        try {
            service.awaitReady();
            return service;
        } catch (AssertionError | IOException | InterruptedException e) {
            service.close();
            throw e;
        }
    }

    private ProcessBuilder builder(String command) {
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-c", command.startsWith("./deskhand") ? "exec " + command : command);
        builder.directory(project.toFile()).environment().putAll(environment);
        builder.environment().remove("DESKHAND_DATABASE_URL");
        return builder;
    }

    /** A started service; closing it is what Ctrl-C does. */
    record Service(Process process, Path log) implements AutoCloseable {

        private static final Pattern URL = Pattern.compile("Ask +(http://\\S+)/answer");
        private static final Pattern KEY = Pattern.compile("API key, shown only this once: (\\S+)");

        private void awaitReady() throws IOException, InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (!Files.readString(log, StandardCharsets.UTF_8).contains("curl -s http")) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new AssertionError("the service is not ready: " + Files.readString(log));
                }
                Thread.sleep(100);
            }
        }

        String url() throws IOException {
            return printed(URL);
        }

        String key() throws IOException {
            return printed(KEY);
        }

        private String printed(Pattern pattern) throws IOException {
            Matcher matcher = pattern.matcher(Files.readString(log));
            if (!matcher.find()) {
                throw new AssertionError(pattern + " is not in " + Files.readString(log));
            }
            return matcher.group(1);
        }

        @Override
        public void close() {
            process.destroy();
            try {
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("the service does not end");
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
