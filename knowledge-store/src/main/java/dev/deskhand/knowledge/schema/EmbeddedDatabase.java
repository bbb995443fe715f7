package dev.deskhand.knowledge.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that lives in a data folder: joined when it runs, started when it does not.
 *
 * <p>Any number of processes may open one folder. The server outlives each of them that is killed and goes with the
 * last one that closes. It ignores the terminal's Ctrl-C; whoever opened it closes it, after its last
 * connection, or asks for {@link #closeAtExit()}.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DatabaseFolder folder;
    private final Optional<Path> binaries;
    private final ServerStart.Result opened;
    private boolean closed;

    private EmbeddedDatabase(DatabaseFolder folder, Optional<Path> binaries, ServerStart.Result opened) {
        this.folder = folder;
        this.binaries = binaries;
        this.opened = opened;
    }

    /**
     * Opens the database of a data folder, which is made when it is missing.
     *
     * @throws EmbeddedDatabaseException with one plain sentence for people, when there is no way to a running server
     */
    public static EmbeddedDatabase open(Path dataFolder) {
        return open(dataFolder, null);
    }

    /** Opens with PostgreSQL's programs unpacked to a folder that several data folders share. */
    static EmbeddedDatabase open(Path dataFolder, @Nullable Path binaries) {
        try {
            DatabaseFolder folder = DatabaseFolder.in(dataFolder);
            return DatabaseLease.inTurn(folder.lock(), PATIENCE, lease -> {
                lease.hold();
                boolean opened = false;
                try {
                    ServerStart.Result result = new ServerStart(folder, lease, Optional.ofNullable(binaries)).run();
                    opened = true;
                    LOG.info(
                            "Embedded PostgreSQL in {} {}",
                            folder.folder(),
                            result.startedHere() ? "started" : "joined, it was running");
                    return new EmbeddedDatabase(folder, Optional.ofNullable(binaries), result);
                } finally {
                    if (!opened) {
                        lease.giveUp();
                    }
                }
            });
        } catch (IOException failure) {
            throw EmbeddedDatabaseException.ofFile(dataFolder, failure);
        }
    }

    /** How to reach the database; the role owns it and is no superuser. */
    public DatabaseAccess access() {
        return opened.access();
    }

    /** Whether this call started the server, rather than joining one that ran. */
    public boolean startedHere() {
        return opened.startedHere();
    }

    /**
     * Brings the server back when it has ended although it is in use: on the port that it had, so that
     * {@link #access()} stays true. Costs a look at one file and one process while the server runs.
     *
     * @return whether it was gone and is back; no when it ran, or when this is closed
     * @throws EmbeddedDatabaseException when it cannot be brought back; a later call tries again
     */
    public synchronized boolean ensureRunning() {
        try {
            if (closed || Postmaster.of(folder.home().cluster()).isPresent()) {
                return false;
            }
            return DatabaseLease.inTurn(folder.lock(), PATIENCE, lease -> {
                new ServerStart(folder, lease, binaries).again(opened);
                return true;
            });
        } catch (IOException failure) {
            throw EmbeddedDatabaseException.ofFile(folder.folder(), failure);
        }
    }

    /**
     * Leaves the server, and stops it when nobody else uses it: no other process has the folder open, and no
     * connections are left but those of this process. A second call does
     * nothing but wait for the first one's end.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        // The server is to stop also when it is an interrupt that ends the program.
        boolean interrupted = Thread.interrupted();
        try {
            DatabaseLease.inTurn(folder.lock(), PATIENCE, lease -> {
                try {
                    boolean unused = lease.unusedBut(1) && !ServerConnection.othersAreConnected(access());
                    if (unused) {
                        stop();
                    }
                    return unused;
                } finally {
                    lease.giveUp();
                }
            });
        } catch (IOException failure) {
            throw EmbeddedDatabaseException.ofFile(folder.folder(), failure);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Closes it also when a signal ends this process. For programs that end by themselves; a service that closes what
     * it opened in an order of its own when it is told to stop needs this not, and would find the server gone.
     *
     * @return this
     */
    public EmbeddedDatabase closeAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close-embedded-database"));
        return this;
    }

    private void stop() throws IOException {
        DatabaseFolder.ServerHome home = folder.home();
        Optional<Postmaster> running = Postmaster.of(home.cluster());
        if (running.isPresent()) {
            PostgresServer.stop(home, ServerAccount.choose(home.cluster()), PostgresServer.programsOfRunning(home));
            LOG.info("Embedded PostgreSQL in {} stopped", folder.folder());
        }
    }
}
