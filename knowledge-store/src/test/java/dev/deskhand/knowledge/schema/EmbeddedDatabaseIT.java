package dev.deskhand.knowledge.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseIT {

    @TempDir
    static Path shared;

    @TempDir
    Path temporary;

    @BeforeAll
    static void unpack() throws IOException {
        PostgresBinaries.in(shared);
    }

    @Test
    void starts_with_settings_that_keep_what_was_committed() throws Exception {
        try (EmbeddedDatabase database = open()) {
            assertThat(database.startedHere()).isTrue();
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(database, "show data_checksums")).isEqualTo("on");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(database, "show unix_socket_directories")).isEmpty();
            assertThat(ask(database, "show password_encryption")).isEqualTo("scram-sha-256");
            assertThat(Integer.parseInt(ask(database, "show max_connections"))).isLessThanOrEqualTo(40);
            assertThat(ask(database, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(database, "show server_version")).startsWith(ServerStart.VERSION + ".");
            assertThat(ask(database, "show is_superuser")).isEqualTo("off");
            assertThat(ask(database, "select lower('ÄÇ')")).isEqualTo("äç");
        }
    }

    @Test
    void refuses_a_wrong_password() {
        try (EmbeddedDatabase database = open()) {
            String url = database.access().url();

            for (String login : List.of("deskhand/wrong", "deskhand/", "postgres/postgres", "nobody/nobody")) {
                String[] parts = login.split("/", -1);
                assertThatThrownBy(() -> DriverManager.getConnection(url, parts[0], parts[1]))
                        .as(login)
                        .isInstanceOf(SQLException.class)
                        .satisfies(refused -> assertThat(((SQLException) refused).getSQLState())
                                .isIn("28P01", "08004"));
            }
        }
    }

    @Test
    void keeps_its_data_between_starts_and_its_password_to_itself() throws Exception {
        String password;
        try (EmbeddedDatabase database = open()) {
            run(database, "create table kept(word text)");
            run(database, "insert into kept values ('still here')");
            password = database.access().password();
        }

        try (EmbeddedDatabase database = open()) {
            assertThat(ask(database, "select word from kept")).isEqualTo("still here");
            assertThat(database.access().password()).isEqualTo(password);
        }
        assertThat(password).hasSizeGreaterThanOrEqualTo(32);
        assertThat(rights(data().resolve("database"))).isEqualTo("rwx------");
        assertThat(rights(data().resolve("database/password"))).isEqualTo("rw-------");
        assertThat(Postmaster.of(cluster())).isEmpty();
    }

    @Test
    void joins_the_running_server_and_stops_it_with_the_last_user() throws Exception {
        EmbeddedDatabase first = open();
        EmbeddedDatabase second = open();

        assertThat(first.startedHere()).isTrue();
        assertThat(second.startedHere()).isFalse();
        assertThat(second.access()).isEqualTo(first.access());
        first.close();
        first.close();
        assertThat(ask(second, "select 1")).isEqualTo("1");
        second.close();
        assertThat(Postmaster.of(cluster())).isEmpty();
    }

    @Test
    void leaves_the_server_to_foreign_connections_until_they_are_gone() throws Exception {
        EmbeddedDatabase first = open();
        String foreign = first.access().url().replaceFirst("ApplicationName=.*", "ApplicationName=psql");
        try (Connection connection = DriverManager.getConnection(
                foreign, first.access().user(), first.access().password())) {
            first.close();

            assertThat(connection.isValid(5)).isTrue();
        }
        try (EmbeddedDatabase second = open()) {
            assertThat(second.startedHere()).isFalse();
        }
        assertThat(Postmaster.of(cluster())).isEmpty();
    }

    @Test
    void stops_the_server_although_this_process_forgot_a_connection() throws Exception {
        EmbeddedDatabase database = open();
        try (Connection forgotten = connect(database)) {
            database.close();

            assertThat(Postmaster.of(cluster())).isEmpty();
            assertThat(forgotten.isValid(5)).isFalse();
        }
    }

    @Test
    void stops_the_server_also_on_an_interrupted_thread() {
        EmbeddedDatabase database = open();

        Thread.currentThread().interrupt();
        database.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(Path.of(cluster() + "/postmaster.pid")).doesNotExist();
    }

    @Test
    void starts_again_after_a_kill_of_the_server() throws Exception {
        EmbeddedDatabase killed = open();
        run(killed, "create table kept(word text)");
        run(killed, "insert into kept values ('committed')");
        killServer();

        try (EmbeddedDatabase database = open()) {
            assertThat(database.startedHere()).isTrue();
            assertThat(ask(database, "select word from kept")).isEqualTo("committed");
        }
        killed.close();
        assertThat(Postmaster.of(cluster())).isEmpty();
    }

    @Test
    void brings_a_killed_server_back_where_its_users_look_for_it() throws Exception {
        try (EmbeddedDatabase database = open()) {
            run(database, "create table kept(word text)");
            run(database, "insert into kept values ('committed')");
            assertThat(database.ensureRunning()).as("while it runs").isFalse();
            for (int kill = 1; kill <= 3; kill++) {
                killServer();

                boolean back = database.ensureRunning();

                assertThat(back).as("after kill %d", kill).isTrue();
                assertThat(ask(database, "select word from kept")).isEqualTo("committed");
            }
            assertThat(database.ensureRunning()).as("when it is back").isFalse();
        }
        assertThat(Postmaster.of(cluster())).isEmpty();
    }

    @Test
    void whoever_opens_after_a_kill_starts_it_where_its_users_look_for_it() throws Exception {
        try (EmbeddedDatabase user = open()) {
            killServer();

            try (EmbeddedDatabase next = open()) {
                assertThat(next.startedHere()).isTrue();
                assertThat(user.ensureRunning()).isFalse();
                assertThat(ask(user, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void brings_nothing_back_that_was_closed_and_makes_nothing_in_place_of_what_is_lost() throws Exception {
        EmbeddedDatabase database = open();
        killServer();
        Path aside = cluster().resolveSibling("aside");
        Files.move(cluster(), aside);

        assertThatThrownBy(database::ensureRunning)
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("is not in")
                .satisfies(EmbeddedDatabaseIT::isOneSentence);
        assertThat(cluster()).doesNotExist();
        Files.move(aside, cluster());
        database.close();
        assertThat(database.ensureRunning()).isFalse();
        assertThat(Postmaster.of(cluster())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alive and a stranger", "gone", "garbled"})
    void starts_although_a_stale_process_file_is_there(String kind) throws Exception {
        open().close();
        String processId =
                switch (kind) {
                    case "alive and a stranger" ->
                        Long.toString(ProcessHandle.current().pid());
                    case "gone" -> "4194303";
                    default -> "not a number";
                };
        Files.writeString(
                Postmaster.file(cluster()),
                processId + "\n" + cluster() + "\n1700000000\n5432\n\n127.0.0.1\n 1 1\nready\n");
        AccountId owner = AccountId.ownerOf(cluster()).orElseThrow();
        owner.own(Postmaster.file(cluster()));

        try (EmbeddedDatabase database = open()) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void makes_the_cluster_anew_where_a_half_made_one_was_left() throws Exception {
        Path half = Files.createDirectories(data().resolve("database/cluster.new-1234/base"));
        Files.writeString(half.resolveSibling("PG_VERSION"), "17\n");

        try (EmbeddedDatabase database = open()) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
        assertThat(half).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "another-password-0123456789", "\u0000\u0000\n"})
    void gives_the_database_the_password_of_a_file_that_was_changed(String content) throws Exception {
        EmbeddedDatabase before = open();
        run(before, "create table kept(word text)");
        before.close();
        Files.writeString(data().resolve("database/password"), content);

        try (EmbeddedDatabase database = open()) {
            assertThat(ask(database, "select count(*) from kept")).isEqualTo("0");
            assertThat(database.access().password())
                    .isNotEqualTo(before.access().password());
        }
    }

    @Test
    void gives_the_database_a_new_password_when_the_file_was_lost() throws Exception {
        EmbeddedDatabase before = open();
        before.close();
        Files.delete(data().resolve("database/password"));

        try (EmbeddedDatabase database = open()) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
        assertThat(rights(data().resolve("database/password"))).isEqualTo("rw-------");
    }

    @Test
    void says_that_another_version_wrote_the_folder() throws Exception {
        open().close();
        Files.writeString(cluster().resolve("PG_VERSION"), "15\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("was written by PostgreSQL 15, and this Deskhand brings PostgreSQL 17");
    }

    @Test
    void says_why_a_damaged_cluster_does_not_start() throws Exception {
        open().close();
        Files.delete(cluster().resolve("global/pg_control"));

        assertThatThrownBy(this::open)
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("pg_control")
                .satisfies(EmbeddedDatabaseIT::isOneSentence);
    }

    @Test
    void says_that_a_file_is_in_the_way() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "not a folder");

        assertThatThrownBy(() -> EmbeddedDatabase.open(file, shared))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("a file of that name is in the way")
                .satisfies(EmbeddedDatabaseIT::isOneSentence);
        assertThatThrownBy(() -> EmbeddedDatabase.open(file.resolve("below"), shared))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .satisfies(EmbeddedDatabaseIT::isOneSentence);
    }

    @Test
    void says_that_the_disk_is_full() throws Exception {
        Path small = Files.createDirectories(temporary.resolve("small"));
        assumeThat(mount("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", small.toString()))
                .as("a small disk can be mounted here, which only root may")
                .isTrue();
        try {
            assertThatThrownBy(() -> EmbeddedDatabase.open(small, null))
                    .isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessageStartingWith("There is no space left on the disk that holds " + small);
            assertThatThrownBy(() -> EmbeddedDatabase.open(small, shared))
                    .isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessageStartingWith("There is no space left on the disk that holds " + small);
        } finally {
            mount("umount", small.toString());
        }
    }

    @Test
    void lives_in_a_long_path_with_spaces_and_letters_of_all_kinds() throws Exception {
        Path far = temporary
                .resolve("a folder's ünï ไทย (1) & more")
                .resolve("x".repeat(120))
                .resolve("y".repeat(120));

        try (EmbeddedDatabase database = EmbeddedDatabase.open(far, shared)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
        assertThat(Postmaster.of(far.resolve("database/cluster"))).isEmpty();
    }

    @Test
    void refuses_a_path_that_a_shell_would_read() {
        assertThatThrownBy(() -> EmbeddedDatabase.open(temporary.resolve("$(reboot)"), shared))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("dollar sign");
    }

    private EmbeddedDatabase open() {
        return EmbeddedDatabase.open(data(), shared);
    }

    private Path data() {
        return temporary.resolve("data");
    }

    private Path cluster() {
        return data().resolve("database/cluster");
    }

    private void killServer() throws Exception {
        ProcessHandle server = ProcessHandle.of(
                        Postmaster.of(cluster()).orElseThrow().processId())
                .orElseThrow();
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        DatabaseAccess access = database.access();
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void isOneSentence(Throwable refused) {
        assertThat(refused.getMessage()).endsWith(".").doesNotContain("\n").hasSizeLessThan(600);
    }

    private static boolean mount(String... command) throws Exception {
        Optional<AccountId> account = AccountId.ofThisProcess();
        return account.isPresent()
                && account.get().isRoot()
                && new ProcessBuilder(command).start().waitFor() == 0;
    }
}
