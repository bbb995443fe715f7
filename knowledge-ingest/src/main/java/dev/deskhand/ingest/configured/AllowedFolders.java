package dev.deskhand.ingest.configured;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The folders of this machine that sources may lie in. Whoever configures a source over the API reads files with the
 * service's rights, so the operator says which.
 */
public final class AllowedFolders {

    /** Any folder: for those who could read the files anyway. */
    public static final AllowedFolders ALL =
            new AllowedFolders(List.of(Path.of("/").toAbsolutePath().getRoot()));

    private final List<Path> folders;

    public AllowedFolders(List<Path> folders) {
        this.folders = folders.stream().map(AllowedFolders::real).toList();
    }

    /** Whether the path, with its links followed, lies in one of them. */
    public boolean allow(Path path) {
        Path real = real(path);
        return folders.stream().anyMatch(real::startsWith);
    }

    /* What does not exist is judged by the part that does. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        for (Path part = whole; part != null; part = part.getParent()) {
            try {
                return part.toRealPath().resolve(part.relativize(whole)).normalize();
            } catch (IOException missing) {
                continue;
            }
        }
        return whole;
    }
}
