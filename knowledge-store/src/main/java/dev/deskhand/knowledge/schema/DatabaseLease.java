package dev.deskhand.knowledge.schema;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Who uses an embedded database, told by locks on one file, which the system takes back when a process dies.
 *
 * <p>The file's first byte is the turn: whoever starts, joins, repairs or stops the server holds it alone. Its second
 * byte is the lease: every process that uses the server shares it, so whoever gets it for himself is the last one.
 * The locks belong to the process, and closing any channel of the file gives up all of them; so one process has one
 * channel, which its users count.
 */
final class DatabaseLease {

    private static final Map<Path, DatabaseLease> OF_THIS_PROCESS = new HashMap<>();
    private static final long TURN = 0;
    private static final long LEASE = 1;
    private static final long A_MOMENT_MILLIS = 20;

    private final Path file;
    private final FileChannel channel;
    private final ReentrantLock turnOfThisProcess = new ReentrantLock();
    private int visitors;
    private int holders;
    private @Nullable FileLock lease;

    private DatabaseLease(Path file) throws IOException {
        this.file = file;
        this.channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Work that is done in turn. */
    interface Work<T> {
        T run(DatabaseLease lease) throws IOException;
    }

    /**
     * Does some work while nobody else, in this process or another, has the turn.
     *
     * @throws EmbeddedDatabaseException when others keep the turn for longer than the patience lasts
     */
    static <T> T inTurn(Path file, Duration patience, Work<T> work) throws IOException {
        DatabaseLease visited = visit(file);
        try {
            return visited.inTurn(patience, work);
        } finally {
            visited.leaveFile();
        }
    }

    /** Begins a use of the server; only in turn. */
    void hold() throws IOException {
        if (holders == 0) {
            lease = share();
            synchronized (OF_THIS_PROCESS) {
                visitors++;
            }
        }
        holders++;
    }

    /** Ends a use of the server; only in turn. */
    void giveUp() throws IOException {
        holders--;
        if (holders == 0 && lease != null) {
            lease.release();
            lease = null;
            leaveFile();
        }
    }

    /** Whether no process uses the server, apart from as many uses in this process as named; only in turn. */
    boolean unusedBut(int usesHere) throws IOException {
        if (holders > usesHere) {
            return false;
        }
        if (lease != null) {
            lease.release();
        }
        try (FileLock alone = channel.tryLock(LEASE, 1, false)) {
            return alone != null;
        } finally {
            if (lease != null) {
                lease = share();
            }
        }
    }

    /** In turn nobody else has the lease for himself, so this never waits; and unlike a wait it bears an interrupt. */
    private FileLock share() throws IOException {
        FileLock shared = channel.tryLock(LEASE, 1, true);
        if (shared == null) {
            throw new IOException("the lock " + file + " is held by a stranger");
        }
        return shared;
    }

    private static DatabaseLease visit(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Path key = folder.toRealPath().resolve(file.getFileName());
        synchronized (OF_THIS_PROCESS) {
            DatabaseLease visited = OF_THIS_PROCESS.get(key);
            if (visited == null) {
                visited = new DatabaseLease(key);
                OF_THIS_PROCESS.put(key, visited);
            }
            visited.visitors++;
            return visited;
        }
    }

    private void leaveFile() throws IOException {
        synchronized (OF_THIS_PROCESS) {
            visitors--;
            if (visitors == 0) {
                OF_THIS_PROCESS.remove(file);
                channel.close();
            }
        }
    }

    @SuppressWarnings("try") // The turn is held, not used.
    private <T> T inTurn(Duration patience, Work<T> work) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            if (!turnOfThisProcess.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw taken();
            }
            try (FileLock turn = turnBefore(deadline)) {
                return work.run(this);
            } finally {
                turnOfThisProcess.unlock();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("The wait for the data folder was interrupted.", interrupted);
        }
    }

    private FileLock turnBefore(long deadline) throws IOException, InterruptedException {
        while (true) {
            FileLock turn = channel.tryLock(TURN, 1, false);
            if (turn != null) {
                return turn;
            }
            if (System.nanoTime() > deadline) {
                throw taken();
            }
            Thread.sleep(A_MOMENT_MILLIS);
        }
    }

    private EmbeddedDatabaseException taken() {
        return new EmbeddedDatabaseException(
                ("The data folder %s is in use: another Deskhand process has been starting or stopping its database "
                                + "for minutes; end that process, or choose another folder with --data.")
                        .formatted(file.getParent()));
    }
}
