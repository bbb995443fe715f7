package dev.deskhand.knowledge.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A data folder, the binaries that all tests share, and questions to the server. */
abstract class EmbeddedDatabaseCase {

    @TempDir
    static Path shared;

    @TempDir
    Path temporary;

    @BeforeAll
    static void unpack() throws IOException {
        PostgresBinaries.in(shared);
    }

    EmbeddedDatabase open() {
        return EmbeddedDatabase.open(data(), shared);
    }

    Path data() {
        return temporary.resolve("data");
    }

    Path cluster() {
        return data().resolve("database/cluster");
    }

    void killServer() throws Exception {
        ProcessHandle server = ProcessHandle.of(
                        Postmaster.of(cluster()).orElseThrow().processId())
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
    }

    static Connection connect(EmbeddedDatabase database) throws SQLException {
        DatabaseAccess access = database.access();
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    static void isOneSentence(Throwable refused) {
        assertThat(refused.getMessage()).endsWith(".").doesNotContain("\n").hasSizeLessThan(600);
    }

    static boolean mount(String... command) throws Exception {
        Optional<AccountId> account = AccountId.ofThisProcess();
        return account.isPresent()
                && account.get().isRoot()
                && new ProcessBuilder(command).start().waitFor() == 0;
    }
}
