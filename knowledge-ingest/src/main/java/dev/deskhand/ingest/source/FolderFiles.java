package dev.deskhand.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files of a folder; symbolic links out of it are not followed.
 *
 * @param root a real path, without symbolic links
 */
record FolderFiles(Path root) implements SourceFiles {

    @Override
    public Optional<byte[]> find(String path) {
        try {
            Path file = root.resolve(path).toRealPath();
            if (!file.startsWith(root) || !Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException | InvalidPathException notThere) {
            return Optional.empty();
        }
    }
}
