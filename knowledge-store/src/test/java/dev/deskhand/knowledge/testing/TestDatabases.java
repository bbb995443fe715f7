package dev.deskhand.knowledge.testing;

import dev.deskhand.knowledge.schema.DatabaseAccess;
import dev.deskhand.knowledge.schema.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Fresh, empty databases: on one embedded server per JVM, and on a PostgreSQL with pgvector where there is one. */
public final class TestDatabases {

    private static final String URL_VARIABLE = "DESKHAND_TEST_DATABASE_URL";

    private static @Nullable EmbeddedDatabase embedded;
    private static @Nullable PostgreSQLContainer container;

    private TestDatabases() {}

    /** A new database on the embedded server, which has no pgvector. */
    public static synchronized DatabaseAccess embedded() {
        if (embedded == null) {
            embedded = EmbeddedDatabase.open(temporaryFolder());
            Runtime.getRuntime().addShutdownHook(new Thread(embedded::close));
        }
        return create(embedded.access());
    }

    /**
     * A new database on a server with pgvector: {@code DESKHAND_TEST_DATABASE_URL}, else Docker, else none.
     *
     * @throws IllegalStateException when there is none although {@code CI=true}
     */
    public static synchronized Optional<DatabaseAccess> pgvector() {
        String url = System.getenv(URL_VARIABLE);
        if (url != null && !url.isBlank()) {
            return Optional.of(create(new DatabaseAccess(url, "", "")));
        }
        if (container == null && DockerClientFactory.instance().isDockerAvailable()) {
            container = new PostgreSQLContainer(
                    DockerImageName.parse("pgvector/pgvector:pg17").asCompatibleSubstituteFor("postgres"));
            container.start();
        }
        if (container != null) {
            return Optional.of(create(
                    new DatabaseAccess(container.getJdbcUrl(), container.getUsername(), container.getPassword())));
        }
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException("CI needs a PostgreSQL with pgvector: set " + URL_VARIABLE);
        }
        return Optional.empty();
    }

    private static DatabaseAccess create(DatabaseAccess server) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no test database could be made at " + server.url(), e);
        }
        return new DatabaseAccess(withDatabase(server.url(), name), server.user(), server.password());
    }

    private static Connection connect(DatabaseAccess server) throws SQLException {
        return server.user().isEmpty()
                ? DriverManager.getConnection(server.url())
                : DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    private static String withDatabase(String url, String name) {
        int query = url.indexOf('?');
        String path = query < 0 ? url : url.substring(0, query);
        String parameters = query < 0 ? "" : url.substring(query);
        return path.substring(0, path.lastIndexOf('/') + 1) + name + parameters;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("deskhand-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
