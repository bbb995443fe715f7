package dev.deskhand.knowledge.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.knowledge.schema.HolderProcess.Files4All;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseProcessesIT {

    @TempDir
    static Path shared;

    private static Files4All files;

    @TempDir
    Path data;

    @BeforeAll
    static void copyFiles() throws IOException {
        files = Files4All.in(shared);
    }

    @Test
    void two_processes_that_race_on_a_fresh_folder_share_one_server() throws Exception {
        try (HolderProcess one = new HolderProcess(files, data);
                HolderProcess two = new HolderProcess(files, data)) {
            String first = one.word();
            String second = two.word();

            assertThat(List.of(first, second)).allMatch(word -> word.startsWith("OPEN "));
            assertThat(HolderProcess.access(first).url().replaceFirst("\\?.*", ""))
                    .isEqualTo(HolderProcess.access(second).url().replaceFirst("\\?.*", ""));
            assertThat(Stream.of(first, second).filter(word -> word.endsWith(" true")))
                    .hasSize(1);
            assertThat(one.leave()).isEqualTo("CLOSED");
            assertThat(connects(second)).isTrue();
            assertThat(two.leave()).isEqualTo("CLOSED");
            assertThat(connects(second)).isFalse();
        }
    }

    @Test
    void the_server_of_a_killed_process_is_joined_and_then_stopped() throws Exception {
        HolderProcess killed = new HolderProcess(files, data);
        String word = killed.word();
        try (Connection connection = connect(word);
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept(word text)");
        }
        killed.kill();
        assertThat(connects(word)).isTrue();

        try (EmbeddedDatabase database = EmbeddedDatabase.open(data, files.binaries())) {
            assertThat(database.startedHere()).isFalse();
            assertThat(database.access().password())
                    .isEqualTo(HolderProcess.access(word).password());
        }
        assertThat(connects(word)).isFalse();
    }

    @Test
    void a_signal_ends_the_server_of_a_program_that_asked_for_it() throws Exception {
        try (HolderProcess told = new HolderProcess(files, data)) {
            String word = told.word();
            assertThat(connects(word)).isTrue();

            told.process().destroy();

            assertThat(told.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(connects(word)).isFalse();
        }
    }

    @Test
    void a_kill_at_any_moment_of_the_first_start_leaves_a_folder_that_opens() throws Exception {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        for (int round = 0; round < 6; round++) {
            Path folder = data.resolve("round" + round);
            HolderProcess killed = new HolderProcess(files, folder);
            killed.awaitBeginning();
            Thread.sleep(chance.nextInt(900));
            killed.kill();

            try (EmbeddedDatabase database = EmbeddedDatabase.open(folder, files.binaries())) {
                assertThat(connects("OPEN " + database.access().url() + " deskhand "
                                + database.access().password()))
                        .as("round %d of seed %d", round, seed)
                        .isTrue();
            }
            assertThat(Postmaster.of(folder.resolve("database/cluster")))
                    .as("round %d of seed %d", round, seed)
                    .isEmpty();
        }
    }

    @Test
    void a_lost_password_is_not_replaced_while_another_process_uses_the_database() throws Exception {
        try (HolderProcess other = new HolderProcess(files, data)) {
            assertThat(other.word()).startsWith("OPEN ");
            Files.delete(data.resolve("database/password"));

            assertThatThrownBy(() -> EmbeddedDatabase.open(data, files.binaries()))
                    .isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessageContaining("which another Deskhand process is using");
        }
        EmbeddedDatabase.open(data, files.binaries()).close();
    }

    @Test
    void the_server_has_a_session_of_its_own_so_that_the_terminal_does_not_end_it() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data, files.binaries())) {
            assertThat(database.startedHere()).isTrue();
            long server = Postmaster.of(data.resolve("database/cluster"))
                    .orElseThrow()
                    .processId();

            assertThat(sessionOf(server))
                    .isEqualTo(server)
                    .isNotEqualTo(sessionOf(ProcessHandle.current().pid()));
        }
    }

    private static long sessionOf(long processId) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(processId), "stat"));
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(afterName[3]);
    }

    private static boolean connects(String word) {
        try (Connection connection = connect(word)) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static Connection connect(String word) throws SQLException {
        DatabaseAccess access = HolderProcess.access(word);
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }
}
