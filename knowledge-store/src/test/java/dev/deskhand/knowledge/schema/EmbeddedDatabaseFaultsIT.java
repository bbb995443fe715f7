package dev.deskhand.knowledge.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders that something is wrong with: what can be mended is, of the rest one sentence tells. */
class EmbeddedDatabaseFaultsIT extends EmbeddedDatabaseCase {

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
                .satisfies(EmbeddedDatabaseCase::isOneSentence);
    }

    @Test
    void says_that_a_file_is_in_the_way() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "not a folder");

        assertThatThrownBy(() -> EmbeddedDatabase.open(file, shared))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .hasMessageContaining("a file of that name is in the way")
                .satisfies(EmbeddedDatabaseCase::isOneSentence);
        assertThatThrownBy(() -> EmbeddedDatabase.open(file.resolve("below"), shared))
                .isInstanceOf(EmbeddedDatabaseException.class)
                .satisfies(EmbeddedDatabaseCase::isOneSentence);
    }

    @Test
    @EnabledIf(value = "mayMount", disabledReason = "no small disk can be mounted here, which only root may")
    void says_that_the_disk_is_full() throws Exception {
        Path small = Files.createDirectories(temporary.resolve("small"));
        assertThat(mountSmall(small)).isTrue();
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

    static boolean mayMount() throws Exception {
        Path probe = Files.createTempDirectory("deskhand-test");
        boolean mounted = mountSmall(probe) && mount("umount", probe.toString());
        Files.delete(probe);
        return mounted;
    }

    private static boolean mountSmall(Path folder) throws Exception {
        return mount("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", folder.toString());
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
}
