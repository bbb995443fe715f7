package dev.deskhand.knowledge.schema;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** Short connections to the server that ask how it is. */
final class ServerConnection {

    private static final String INVALID_PASSWORD = "28P01";
    private static final String INVALID_AUTHORISATION = "28000";
    private static final String LIMIT_SECONDS = "10";

    private ServerConnection() {}

    /** What a server says to a connection. */
    enum Reply {
        READY,
        WRONG_PASSWORD,
        NOT_YET
    }

    /** How to reach a server on a port; its sessions carry this process's number, so that they can be told apart. */
    static DatabaseAccess access(int port, String password) {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=%s"
                .formatted(port, PostgresServer.NAME, sessionName());
        return new DatabaseAccess(url, PostgresServer.NAME, password);
    }

    static Reply ask(DatabaseAccess access) {
        try (Connection connection = connect(access)) {
            return connection.isValid(Integer.parseInt(LIMIT_SECONDS)) ? Reply.READY : Reply.NOT_YET;
        } catch (SQLException refused) {
            String state = Optional.ofNullable(refused.getSQLState()).orElse("");
            return state.equals(INVALID_PASSWORD) || state.equals(INVALID_AUTHORISATION)
                    ? Reply.WRONG_PASSWORD
                    : Reply.NOT_YET;
        }
    }

    /** Whether clients other than this process are connected; no when the server cannot be asked. */
    static boolean othersAreConnected(DatabaseAccess access) {
        String sql = """
                select exists (
                    select from pg_stat_activity
                    where backend_type = 'client backend' and application_name <> ? and pid <> pg_backend_pid())
                """;
        try (Connection connection = connect(access);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, sessionName());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException unreachable) {
            return false;
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        properties.setProperty("connectTimeout", LIMIT_SECONDS);
        properties.setProperty("socketTimeout", LIMIT_SECONDS);
        properties.setProperty("sslmode", "disable");
        return DriverManager.getConnection(access.url(), properties);
    }

    private static String sessionName() {
        return "deskhand-" + ProcessHandle.current().pid();
    }
}
