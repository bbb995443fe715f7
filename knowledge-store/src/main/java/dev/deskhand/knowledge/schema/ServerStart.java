package dev.deskhand.knowledge.schema;

import dev.deskhand.knowledge.schema.DatabaseFolder.ServerHome;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way from a data folder to a server that takes connections; run in turn, see {@link DatabaseLease}. */
final class ServerStart {

    /** The major version of the bundled programs; a cluster of another one needs an upgrade that they cannot do. */
    static final String VERSION = "17";

    private static final Logger LOG = LoggerFactory.getLogger(ServerStart.class);

    /** A server that was killed may have much to recover before it takes connections. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final long A_MOMENT_MILLIS = 100;

    private final DatabaseFolder folder;
    private final DatabaseLease lease;
    private final Optional<Path> sharedBinaries;
    private final long deadline = System.nanoTime() + LIMIT.toNanos();
    private OptionalInt port = OptionalInt.empty();
    private String password;
    private boolean startedHere;

    /** Where the server is, and who started it. */
    record Result(DatabaseAccess access, int port, boolean startedHere) {}

    ServerStart(DatabaseFolder folder, DatabaseLease lease, Optional<Path> sharedBinaries) throws IOException {
        this.folder = folder;
        this.lease = lease;
        this.sharedBinaries = sharedBinaries;
        this.password = folder.password();
    }

    /**
     * Joins the running server or starts one. Whatever a crash left behind is met by going round again: an orphaned
     * server is joined, a stale {@code postmaster.pid} removed, a server that recovers is waited for.
     */
    Result run() throws IOException {
        while (System.nanoTime() < deadline) {
            Optional<Postmaster> running = Postmaster.of(folder.home().cluster());
            if (running.isEmpty()) {
                start();
                continue;
            }
            DatabaseAccess access = ServerConnection.access(running.get().port(), password);
            ServerConnection.Reply reply =
                    running.get().port() == 0 ? ServerConnection.Reply.NOT_YET : ServerConnection.ask(access);
            switch (reply) {
                case READY:
                    return new Result(access, running.get().port(), startedHere);
                case WRONG_PASSWORD:
                    repairPassword();
                    break;
                case NOT_YET:
                    pause();
                    break;
            }
        }
        throw new EmbeddedDatabaseException(
                ("The embedded PostgreSQL in %s does not take connections: end the process named in %s if it still runs, "
                                + "and see %s.")
                        .formatted(
                                folder.folder(),
                                Postmaster.file(folder.home().cluster()),
                                folder.home().log()));
    }

    /**
     * Brings back a server that has ended while it was in use, where its users look for it.
     *
     * @throws EmbeddedDatabaseException when it is not to be had there; nothing is made anew in place of lost data
     */
    void again(Result before) throws IOException {
        if (!Files.exists(folder.home().cluster())) {
            throw new EmbeddedDatabaseException(
                    "The embedded database is not in %s any more: stop Deskhand, put the folder back and start again."
                            .formatted(folder.folder()));
        }
        port = OptionalInt.of(before.port());
        password = before.access().password();
        if (!run().access().equals(before.access())) {
            throw new EmbeddedDatabaseException(
                    "The embedded PostgreSQL in %s came back with another port or password: restart Deskhand."
                            .formatted(folder.folder()));
        }
    }

    private void start() throws IOException {
        PostgresServer server = server();
        ServerHome home = server.home();
        server.removeDrafts();
        if (!Files.exists(home.cluster())) {
            LOG.info("Making the embedded database in {}", home.folder());
            server.initialise(password);
        }
        checkVersion(home);
        int where = port.isPresent() ? port.getAsInt() : portAsBefore(home);
        Postmaster.removeStaleFile(home.cluster());
        Program.Outcome outcome = server.start(where);
        startedHere = outcome.succeeded();
        if (!startedHere && !mayPass(outcome.output())) {
            throw EmbeddedDatabaseException.ofProgram(home.folder(), "its log is " + home.log(), outcome.output());
        }
        if (!startedHere) {
            pause();
        }
    }

    /** Gives the role the password of the file, when the file was lost or changed. */
    private void repairPassword() throws IOException {
        if (!lease.unusedBut(1)) {
            throw new EmbeddedDatabaseException(
                    ("The password in %s is not the database's, which another Deskhand process is using: "
                                    + "end that process and start again.")
                            .formatted(folder.folder()));
        }
        LOG.warn("The password in {} is not the database's: the database gets the file's", folder.folder());
        password = folder.password();
        PostgresServer server = server();
        PostgresServer.stop(server.home(), server.account(), PostgresServer.programsOfRunning(server.home()));
        server.changePassword(password);
    }

    private PostgresServer server() throws IOException {
        ServerAccount account = ServerAccount.choose(folder.home().cluster());
        ServerHome home = folder.homeFor(account);
        PostgresBinaries binaries = PostgresBinaries.in(sharedBinaries.orElse(home.binaries()));
        if (account.other().isPresent()) {
            binaries.openToOthers();
        }
        return new PostgresServer(home, account, binaries);
    }

    private static void checkVersion(ServerHome home) throws IOException {
        String version = home.version().orElse("unknown");
        if (!version.equals(VERSION)) {
            throw new EmbeddedDatabaseException(
                    ("The database in %s was written by PostgreSQL %s, and this Deskhand brings PostgreSQL %s: open it with "
                                    + "the Deskhand that made it, or choose another folder with --data.")
                            .formatted(home.folder(), version, VERSION));
        }
    }

    /** A port taken in between, a server that another process just started, children of a killed one: try again. */
    private static boolean mayPass(String output) {
        return output.contains("could not bind")
                || output.contains("could not create any TCP/IP sockets")
                || output.contains("lock file \"postmaster.pid\"")
                || output.contains("pre-existing shared memory block")
                || output.contains("did not start in time");
    }

    /** The port of a server that was killed, for those who still use it; any free one where nobody can. */
    private static int portAsBefore(ServerHome home) throws IOException {
        int before = Postmaster.portInFile(home.cluster());
        try (ServerSocket socket = new ServerSocket(before, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (BindException taken) {
            return freePort();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(A_MOMENT_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("The start of the embedded database was interrupted.", interrupted);
        }
    }
}
