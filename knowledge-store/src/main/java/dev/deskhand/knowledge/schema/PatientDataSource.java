package dev.deskhand.knowledge.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections to a server that may be away for a while: once it has been there, a connection that it refuses is asked for
 * again every tenth of a second, until it is given or the thread is interrupted. Meant to be used by a pool's own thread.
 */
public final class PatientDataSource extends DelegatingDataSource {

    /*
     * HikariCP asks for a new connection after 10 ms, and after twice the time with each failure, up to 5 s, and nothing
     * wakes it in between: a server that is back after ten seconds would wait up to five more for its first question.
     * While its thread waits here, whoever wants a connection still gives up at the pool's own limit.
     */

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Not reachable, starting up, shutting down. */
    private static final Set<String> AWAY = Set.of("08000", "08001", "08003", "08006", "57P01", "57P02", "57P03");

    private volatile boolean seen;

    public PatientDataSource(DataSource target) {
        super(target);
    }

    /**
     * @throws SQLException at once when the server has not been seen yet, or refuses for another reason than being away
     */
    @Override
    public Connection getConnection() throws SQLException {
        while (true) {
            try {
                Connection connection = super.getConnection();
                seen = true;
                return connection;
            } catch (SQLException e) {
                if (!seen || !AWAY.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(SQLException away) throws SQLException {
        LockSupport.parkNanos(PAUSE_NANOS);
        if (Thread.currentThread().isInterrupted()) {
            throw new SQLTransientConnectionException("nobody waits for the database any more", away);
        }
    }
}
