package dev.deskhand.bot.storage;

import dev.deskhand.knowledge.StoreSettings;
import dev.deskhand.knowledge.schema.DatabaseAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the service keeps what it knows.
 *
 * @param data this node's folder; {@code ~/.deskhand} when not set
 * @param follow how often the node looks for publications of other nodes and programs
 * @param remember memory for the rankings of questions asked lately, so that a repeated one is answered faster; 0 ranks
 *     each anew
 */
@ConfigurationProperties("deskhand")
public record StorageSettings(
        @Nullable Path data,
        @DefaultValue Database database,
        @DefaultValue("500ms") Duration follow,
        @DefaultValue("16MB") DataSize remember) {

    /**
     * The PostgreSQL to use; without a URL the embedded one in the data folder.
     *
     * @param url {@code jdbc:postgresql://…}; may carry user and password
     */
    public record Database(
            @Nullable String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {

        @Override
        public String toString() {
            return "Database[url=" + url + ", user=" + user + ", password=***]";
        }
    }

    StoreSettings store() {
        Path folder = data == null ? Path.of(System.getProperty("user.home"), ".deskhand") : data;
        return new StoreSettings(
                folder.toAbsolutePath(),
                Optional.ofNullable(database.url())
                        .filter(url -> !url.isBlank())
                        .map(url -> new DatabaseAccess(url, database.user(), database.password())),
                remember.toBytes());
    }
}
