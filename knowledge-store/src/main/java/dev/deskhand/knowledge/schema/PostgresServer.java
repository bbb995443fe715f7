package dev.deskhand.knowledge.schema;

import dev.deskhand.knowledge.schema.DatabaseFolder.ServerHome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PostgreSQL's own programs at work on the cluster of one home: they make it, start it, stop it. */
record PostgresServer(ServerHome home, ServerAccount account, PostgresBinaries binaries) {

    /** The role that owns the database, and the database's name. It is no superuser; nobody knows that one's password. */
    static final String NAME = "deskhand";

    /** Settings that a start passes on the command line, where no edited file can weaken them. */
    static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "40"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_wal_size", "256MB"),
            Map.entry("min_wal_size", "32MB"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_checkpoints", "off"),
            // Statements and their values are customers' words: they stay out of the log.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse")));

    private static final Duration INIT_LIMIT = Duration.ofMinutes(2);
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration FAST_STOP = Duration.ofSeconds(20);
    private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofSeconds(5);
    private static final long LOG_LIMIT_BYTES = 1_000_000;
    private static final String DRAFT = "cluster.new-";

    /**
     * Makes the cluster, its role and its database. It appears under its name when all of it is there: what a killed
     * process left half done lies under another name and is removed by the next one.
     */
    void initialise(String password) throws IOException {
        Path draft = home.folder().resolve(DRAFT + UUID.randomUUID());
        Path unknownPassword = home.folder().resolve(DRAFT + UUID.randomUUID());
        OwnerOnly.write(unknownPassword, UUID.randomUUID().toString() + UUID.randomUUID() + "\n");
        if (account.other().isPresent()) {
            account.other().get().own(unknownPassword);
        }
        Program.Outcome outcome = program(
                        "initdb",
                        INIT_LIMIT,
                        List.of(
                                "--pgdata=" + draft,
                                "--username=postgres",
                                "--pwfile=" + unknownPassword,
                                "--auth=scram-sha-256",
                                "--data-checksums",
                                "--encoding=UTF8",
                                "--no-locale",
                                // PostgreSQL's own collation: the same order on every platform and after every system
                                // upgrade.
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8"))
                .run();
        Files.deleteIfExists(unknownPassword);
        if (!outcome.succeeded()) {
            removeDrafts();
            throw EmbeddedDatabaseException.ofProgram(home.folder(), "initdb", outcome.output());
        }
        runAlone(draft, """
                CREATE ROLE %1$s LOGIN CREATEDB PASSWORD '%2$s'
                GRANT pg_monitor TO %1$s
                CREATE DATABASE %1$s OWNER %1$s
                """.formatted(NAME, password));
        Files.move(draft, home.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Gives the database's owner another password, without the old one; the server must not run. */
    void changePassword(String password) throws IOException {
        runAlone(home.cluster(), "ALTER ROLE %s PASSWORD '%s'\n".formatted(NAME, password));
    }

    /** Starts the server on a port and waits until it takes connections; pg_ctl gives it a session of its own. */
    Program.Outcome start(int port) throws IOException {
        if (Files.exists(home.log()) && Files.size(home.log()) > LOG_LIMIT_BYTES) {
            Files.move(home.log(), home.folder().resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        long before = Files.exists(home.log()) ? Files.size(home.log()) : 0;
        String settings = SETTINGS.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        Program.Outcome outcome = program(
                        "pg_ctl",
                        START_LIMIT.plus(MARGIN),
                        List.of(
                                "start",
                                "--pgdata=" + home.cluster(),
                                "--log=" + home.log(),
                                "--wait",
                                "--timeout=" + START_LIMIT.toSeconds(),
                                "--options=-p " + port + " " + settings))
                .run();
        return outcome.succeeded()
                ? outcome
                : new Program.Outcome(outcome.exitCode(), outcome.output() + "\n" + logFrom(before));
    }

    /** Ends the server's sessions and the server, at the latest after half a minute. */
    static void stop(ServerHome home, ServerAccount account, Path programs) throws IOException {
        PostgresServer server = new PostgresServer(home, account, new PostgresBinaries(programs));
        if (!server.stop("fast", FAST_STOP)) {
            server.stop("immediate", IMMEDIATE_STOP);
        }
    }

    /** The folder of the programs that the running server came from; they can stop it whatever this build brings. */
    static Path programsOfRunning(ServerHome home) throws IOException {
        String options = Files.readString(home.cluster().resolve("postmaster.opts"));
        int end = options.indexOf(" \"");
        Path postgres = Path.of((end < 0 ? options : options.substring(0, end)).strip());
        return postgres.resolve("../..").normalize();
    }

    private boolean stop(String mode, Duration limit) throws IOException {
        return program(
                        "pg_ctl",
                        limit.plus(MARGIN),
                        List.of(
                                "stop",
                                "--pgdata=" + home.cluster(),
                                "--mode=" + mode,
                                "--wait",
                                "--timeout=" + limit.toSeconds()))
                .run()
                .succeeded();
    }

    /** Runs statements, one a line, in a cluster whose server does not run. */
    private void runAlone(Path cluster, String statements) throws IOException {
        Program.Outcome outcome = program(
                        "postgres", INIT_LIMIT, List.of("--single", "-D", cluster.toString(), "postgres"))
                .run(statements);
        if (!outcome.succeeded() || outcome.output().contains("ERROR:")) {
            throw EmbeddedDatabaseException.ofProgram(home.folder(), "postgres --single", outcome.output());
        }
    }

    private Program program(String name, Duration limit, List<String> arguments) {
        List<String> command = new ArrayList<>(account.prefix());
        command.add(binaries.program(name));
        command.addAll(arguments);
        return new Program(command, home.folder(), limit);
    }

    /** Removes half made clusters. */
    void removeDrafts() throws IOException {
        try (Stream<Path> files = Files.list(home.folder())) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(DRAFT)) {
                    new FolderTree(file).delete();
                }
            }
        }
    }

    private String logFrom(long start) throws IOException {
        if (!Files.exists(home.log())) {
            return "";
        }
        byte[] all = Files.readAllBytes(home.log());
        int from = (int) Math.min(start, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }
}
