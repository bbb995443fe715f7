package dev.deskhand.ingest.cli;

import dev.deskhand.knowledge.StoreSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which store is meant, and how much is said when something fails. */
final class StoreOptions {

    @Option(names = "--verbose", description = "Show every warning, and stack traces.")
    private boolean verbose;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default: ~/.deskhand).")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "jdbc:postgresql://… (default: DESKHAND_DATABASE_URL, else the embedded database).")
    private @Nullable String database;

    /** @throws IllegalArgumentException when the database's address cannot be read */
    StoreSettings settings(Console console) {
        Map<String, String> environment = console.environment();
        Path folder = data != null ? data : Path.of(console.home(), ".deskhand");
        Optional<String> address = Optional.ofNullable(database)
                .or(() -> Optional.ofNullable(environment.get("DESKHAND_DATABASE_URL")))
                .filter(url -> !url.isBlank());
        return new StoreSettings(folder, address.map(url -> DatabaseAddress.parse(url, environment)));
    }

    boolean isVerbose() {
        return verbose;
    }

    /** Says what went wrong in a sentence, and returns the exit code. */
    int complain(Console console, RuntimeException failed, int exitCode) {
        console.err().println(Sentence.of(failed));
        if (verbose) {
            failed.printStackTrace(console.err());
        }
        console.err().flush();
        return exitCode;
    }
}
