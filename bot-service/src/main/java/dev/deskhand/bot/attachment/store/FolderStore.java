package dev.deskhand.bot.attachment.store;

import dev.deskhand.bot.attachment.AttachmentStore;
import dev.deskhand.bot.attachment.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

/** Files in a folder that only its owner can read; several nodes need one that they share. */
final class FolderStore implements AttachmentStore {

    private final Path folder;
    private final FileAttribute<?>[] ownersFolder;

    FolderStore(Path folder) {
        this.folder = folder;
        this.ownersFolder = folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void put(UUID name, byte[] content) {
        Path file = file(name);
        try {
            Files.createDirectories(file.getParent(), ownersFolder);
            Path fresh = Files.createTempFile(file.getParent(), "new", null);
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreUnavailableException(e);
        }
    }

    @Override
    public Optional<byte[]> get(UUID name) {
        try {
            return Optional.of(Files.readAllBytes(file(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreUnavailableException(e);
        }
    }

    @Override
    public void delete(UUID name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new StoreUnavailableException(e);
        }
    }

    private Path file(UUID name) {
        String text = name.toString();
        return folder.resolve(text.substring(0, 2)).resolve(text);
    }
}
