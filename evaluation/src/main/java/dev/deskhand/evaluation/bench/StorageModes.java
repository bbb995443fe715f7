package dev.deskhand.evaluation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The ways to store that are measured: always the embedded one, PostgreSQL where a server is named.
 *
 * @param folder under which each store gets a folder of its own
 * @param serverUrl a server on which databases may be created
 */
record StorageModes(Path folder, Optional<String> serverUrl) {

    /** Fresh, empty stores, each made when it is asked for; the caller closes them. */
    List<Supplier<StorageMode>> fresh() {
        Stream<Supplier<StorageMode>> embedded = Stream.of(() -> StorageMode.embedded(newFolder()));
        Stream<Supplier<StorageMode>> server =
                serverUrl.stream().map(url -> () -> StorageMode.server(url, newFolder()));
        return Stream.concat(embedded, server).toList();
    }

    private Path newFolder() {
        try {
            return Files.createTempDirectory(folder, "store-");
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written", e);
        }
    }
}
