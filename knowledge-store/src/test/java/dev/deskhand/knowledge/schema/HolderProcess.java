package dev.deskhand.knowledge.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A child JVM that runs {@link DatabaseHolder}, possibly as another account. */
final class HolderProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    /** Class path and unpacked PostgreSQL in a folder that every account can read. */
    record Files4All(Path folder) {

        /** Copies what the child needs, since the build's own folders may be closed to other accounts. */
        static Files4All in(Path folder) throws IOException {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path classes = Files.createDirectories(folder.resolve("classes"));
            int number = 0;
            for (Path source : sources()) {
                Path target = classes.resolve(number++ + "-" + source.getFileName());
                copy(source, target);
            }
            PostgresBinaries.in(folder.resolve("binaries")).openToOthers();
            Files.setPosixFilePermissions(folder.resolve("binaries"), PosixFilePermissions.fromString("rwxr-xr-x"));
            return new Files4All(folder);
        }

        Path binaries() {
            return folder.resolve("binaries");
        }

        String classPath() throws IOException {
            try (Stream<Path> entries = Files.list(folder.resolve("classes"))) {
                return entries.map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
            }
        }

        private static List<Path> sources() throws IOException {
            try {
                List<Path> sources = new ArrayList<>();
                for (Class<?> type : List.of(
                        EmbeddedDatabase.class,
                        DatabaseHolder.class,
                        TarArchiveInputStream.class,
                        org.tukaani.xz.XZInputStream.class,
                        org.apache.commons.io.IOUtils.class,
                        org.apache.commons.lang3.StringUtils.class,
                        io.zonky.test.db.postgres.util.ArchUtils.class,
                        org.postgresql.Driver.class,
                        org.slf4j.Logger.class)) {
                    URL location = type.getProtectionDomain().getCodeSource().getLocation();
                    sources.add(Path.of(location.toURI()));
                }
                String archive = PostgresBinaries.archive().toString();
                sources.add(Path.of(URI.create(archive.substring("jar:".length(), archive.indexOf("!/")))));
                return sources.stream().distinct().toList();
            } catch (URISyntaxException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static void copy(Path source, Path target) throws IOException {
            try (Stream<Path> all = Files.walk(source)) {
                for (Path each : all.toList()) {
                    Path to = target.resolve(source.relativize(each).toString());
                    Files.copy(each, to);
                    Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    HolderProcess(Files4All files, Path dataFolder, String... prefix) throws IOException {
        List<String> command = new ArrayList<>(List.of(prefix));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                files.classPath(),
                DatabaseHolder.class.getName(),
                dataFolder.toString(),
                files.binaries().toString()));
        process = new ProcessBuilder(command)
                .directory(files.folder().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    Process process() {
        return process;
    }

    /** Waits for the program's word about its opening: {@code OPEN url user password started} or {@code REFUSED …}. */
    String word() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (!line.equals("BEGUN")) {
                return line;
            }
        }
        return "it ended without a word, exit code " + exitCode();
    }

    /** Waits until the program itself runs. */
    void awaitBeginning() throws IOException {
        String line = output.readLine();
        if (!"BEGUN".equals(line)) {
            throw new IOException("the program did not begin: " + line);
        }
    }

    /** Ends its input, so that it closes the database; the program's last word. */
    String leave() throws IOException {
        process.getOutputStream().close();
        String last = word();
        exitCode();
        return last;
    }

    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    private int exitCode() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the program does not end");
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        exitCode();
    }

    static DatabaseAccess access(String word) {
        String[] parts = word.split(" ");
        return new DatabaseAccess(parts[1], parts[2], parts[3]);
    }
}
