package dev.deskhand.knowledge.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.schema.HolderProcess.Files4All;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** As an ordinary user, as root, and as root where user namespaces are refused. */
@EnabledIf(value = "isRoot", disabledReason = "changing to other accounts needs root")
class EmbeddedDatabaseAccountsIT {

    private static final String DENY =
            "read mapped; exec sh -c 'echo 0 > /proc/sys/user/max_user_namespaces && ! unshare -U true 2>&- && exec \"$@\"' \"$@\"";

    @TempDir
    static Path shared;

    private static Files4All files;

    @TempDir
    Path temporary;

    @BeforeAll
    static void copyFiles() throws IOException {
        files = Files4All.in(shared);
    }

    @Test
    void starts_as_an_ordinary_user() throws Exception {
        AccountId nobody = AccountId.named("nobody").orElseThrow();
        nobody.own(temporary);

        try (HolderProcess holder = new HolderProcess(
                files,
                temporary.resolve("data"),
                "setpriv",
                "--reuid=" + nobody.uid(),
                "--regid=" + nobody.gid(),
                "--clear-groups",
                "--")) {
            assertThat(holder.word()).startsWith("OPEN ").endsWith(" true");
            assertThat(serverUid(temporary.resolve("data/database/cluster"))).isEqualTo(nobody.uid());
            assertThat(holder.leave()).isEqualTo("CLOSED");
        }
    }

    @Test
    void says_that_an_ordinary_user_may_not_write_there() throws Exception {
        AccountId nobody = AccountId.named("nobody").orElseThrow();
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (HolderProcess holder = new HolderProcess(
                files, temporary.resolve("data"), "setpriv", "--reuid=" + nobody.uid(), "--clear-groups", "--")) {
            assertThat(holder.word())
                    .startsWith("REFUSED The account nobody may not write to the data folder")
                    .endsWith(".");
        }
    }

    @Test
    @EnabledIf(value = "mayMakeNamespaces", disabledReason = "user namespaces are refused on this machine")
    void starts_as_root_in_a_user_namespace() throws Exception {
        try (HolderProcess holder = new HolderProcess(files, temporary)) {
            assertThat(holder.word()).startsWith("OPEN ").endsWith(" true");
            assertThat(AccountId.ownerOf(temporary.resolve("database/cluster"))
                            .orElseThrow()
                            .isRoot())
                    .isTrue();
            assertThat(holder.leave()).isEqualTo("CLOSED");
        }
        assertThat(Postmaster.file(temporary.resolve("database/cluster"))).doesNotExist();
    }

    @Test
    void starts_as_root_without_user_namespaces_in_a_folder_that_others_reach() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (HolderProcess holder = withoutNamespaces("0 0 65536\n")) {
            assertThat(holder.word()).startsWith("OPEN ").endsWith(" true");
            assertThat(serverUid(temporary.resolve("database/cluster"))).isNotZero();
            assertThat(holder.leave()).isEqualTo("CLOSED");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.open(temporary, files.binaries())) {
            assertThat(database.startedHere()).isTrue();
            assertThat(serverUid(temporary.resolve("database/cluster"))).isNotZero();
        }
    }

    @Test
    void starts_as_root_without_user_namespaces_beside_a_folder_that_others_cannot_reach() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));
        Path elsewhere = Path.of("/");
        try (HolderProcess holder = withoutNamespaces("0 0 65536\n")) {
            assertThat(holder.word()).startsWith("OPEN ").endsWith(" true");
            elsewhere = Path.of(
                    Files.readString(temporary.resolve("database/location")).strip());
            assertThat(serverUid(elsewhere.resolve("cluster"))).isNotZero();
            assertThat(holder.leave()).isEqualTo("CLOSED");

            try (EmbeddedDatabase database = EmbeddedDatabase.open(temporary, files.binaries())) {
                assertThat(database.startedHere()).isTrue();
            }
            assertThat(temporary.resolve("database/cluster")).doesNotExist();
            assertThat(Postmaster.file(elsewhere.resolve("cluster"))).doesNotExist();
        } finally {
            if (elsewhere.startsWith("/var/lib/deskhand")) {
                new FolderTree(elsewhere).delete();
            }
        }
    }

    @Test
    void a_database_made_in_a_user_namespace_opens_without_one() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedDatabase.open(temporary, files.binaries()).close();

        try (HolderProcess holder = withoutNamespaces("0 0 65536\n")) {
            assertThat(holder.word()).startsWith("OPEN ").endsWith(" true");
            assertThat(holder.leave()).isEqualTo("CLOSED");
        }
    }

    @Test
    void says_in_one_sentence_that_root_can_neither_use_namespaces_nor_change_accounts() throws Exception {
        try (HolderProcess holder = withoutNamespaces("0 0 1\n")) {
            assertThat(holder.word())
                    .startsWith("REFUSED The embedded PostgreSQL cannot run as root")
                    .contains("--database jdbc:postgresql://")
                    .endsWith(".");
        }
    }

    /** A child in a namespace with its own root, whose accounts are mapped as named, where no further one is allowed. */
    private HolderProcess withoutNamespaces(String mapping) throws Exception {
        HolderProcess holder = new HolderProcess(files, temporary, "unshare", "-U", "sh", "-c", DENY, "sh", "sh");
        Path process = Path.of("/proc", Long.toString(holder.process().pid()));
        Path ours = Path.of("/proc/self/ns/user");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (Files.readSymbolicLink(process.resolve("ns/user")).equals(Files.readSymbolicLink(ours))
                && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        Files.writeString(process.resolve("gid_map"), mapping);
        Files.writeString(process.resolve("uid_map"), mapping);
        holder.process().getOutputStream().write('\n');
        holder.process().getOutputStream().flush();
        return holder;
    }

    private static int serverUid(Path cluster) throws IOException {
        long server = Postmaster.of(cluster).orElseThrow().processId();
        return AccountId.ownerOf(Path.of("/proc", Long.toString(server)))
                .orElseThrow()
                .uid();
    }

    static boolean isRoot() {
        return AccountId.ofThisProcess().map(AccountId::isRoot).orElse(false);
    }

    static boolean mayMakeNamespaces() throws Exception {
        return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
    }
}
