package dev.deskhand.knowledge.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of the embedded server: starts, users, ends, kills. */
class EmbeddedDatabaseIT extends EmbeddedDatabaseCase {

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
}
