package dev.deskhand.knowledge.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The running server of a cluster, as its {@code postmaster.pid} tells.
 *
 * @param processId the server's process
 * @param port where it listens, or 0 while it has not said so yet
 */
record Postmaster(long processId, int port) {

    /** Clocks are set and boot times are rounded; a process of a later boot differs by more. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private static final int MAX_PORT = 65_535;
    private static final int PROCESS_LINE = 0;
    private static final int START_LINE = 2;
    private static final int PORT_LINE = 3;

    /**
     * Reads the file of a cluster. A file that a killed server or a lost machine left behind names a process that is
     * gone, or that is none of PostgreSQL's, or that began long after the file was written: that is no running server.
     */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        List<String> lines = lines(file(cluster));
        Optional<Long> processId = number(lines, PROCESS_LINE);
        if (processId.isEmpty()) {
            return Optional.empty();
        }
        Optional<ProcessHandle> process = ProcessHandle.of(processId.get()).filter(ProcessHandle::isAlive);
        if (process.isEmpty() || !isPostgres(process.get())) {
            return Optional.empty();
        }
        Optional<Instant> written = number(lines, START_LINE).map(Instant::ofEpochSecond);
        Optional<Instant> began = process.get().info().startInstant();
        if (written.isPresent()
                && began.isPresent()
                && began.get().isAfter(written.get().plus(CLOCK_TOLERANCE))) {
            return Optional.empty();
        }
        int port = number(lines, PORT_LINE).map(Math::toIntExact).orElse(0);
        return Optional.of(new Postmaster(processId.get(), port));
    }

    /** The port that the file names, also when it is the file of a killed server; 0 when it names none. */
    static int portInFile(Path cluster) throws IOException {
        return number(lines(file(cluster)), PORT_LINE)
                .filter(port -> port <= MAX_PORT)
                .map(Math::toIntExact)
                .orElse(0);
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /**
     * Removes the file when it names a living process that is no server of this cluster, or nothing. PostgreSQL sees by
     * itself that a process is gone, and then uses the file to find children of it that still run; so then it stays.
     */
    static void removeStaleFile(Path cluster) throws IOException {
        boolean gone = number(lines(file(cluster)), PROCESS_LINE)
                .map(processId -> ProcessHandle.of(processId)
                        .filter(ProcessHandle::isAlive)
                        .isEmpty())
                .orElse(false);
        if (!gone && of(cluster).isEmpty()) {
            Files.deleteIfExists(file(cluster));
        }
    }

    /** An unknown command counts as PostgreSQL's: to wait for a server in vain does less harm than to start a second. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .or(() -> process.info().commandLine())
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException absent) {
            return List.of();
        }
    }

    private static Optional<Long> number(List<String> lines, int index) {
        return lines.size() > index && lines.get(index).strip().matches("\\d{1,12}")
                ? Optional.of(Long.parseLong(lines.get(index).strip()))
                : Optional.empty();
    }
}
