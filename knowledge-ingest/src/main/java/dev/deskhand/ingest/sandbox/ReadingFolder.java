package dev.deskhand.ingest.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The temporary folder of one reading process. */
final class ReadingFolder {

    private static final String PREFIX = "deskhand-reading-";

    private ReadingFolder() {}

    static Path create() throws IOException {
        return Files.createTempDirectory(PREFIX);
    }

    /** Removes it with all that is in it; other folders are left alone. */
    static void remove(Path folder) {
        if (!folder.getFileName().toString().startsWith(PREFIX) || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException stillInUse) {
            folder.toFile().deleteOnExit();
        }
    }
}
