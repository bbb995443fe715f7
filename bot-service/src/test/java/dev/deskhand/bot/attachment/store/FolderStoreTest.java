package dev.deskhand.bot.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.attachment.AttachmentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends AttachmentStoreContract {

    @TempDir
    private Path folder;

    @Override
    AttachmentStore store() {
        return new FolderStore(folder.resolve("attachments"));
    }

    @Override
    AttachmentStore brokenStore() {
        try {
            return new FolderStore(Files.createFile(folder.resolve("file")).resolve("x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void only_the_owner_reads_the_folder_and_nothing_half_written_is_left() throws IOException {
        UUID name = UUID.randomUUID();

        store().put(name, new byte[] {1});

        Path file = folder.resolve("attachments")
                .resolve(name.toString().substring(0, 2))
                .resolve(name.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }
}
