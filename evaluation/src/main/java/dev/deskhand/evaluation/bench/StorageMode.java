package dev.deskhand.evaluation.bench;

import dev.deskhand.knowledge.StoreSettings;
import dev.deskhand.knowledge.schema.DatabaseAccess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/**
 * A fresh place for a store: the embedded database in a folder of its own, or a new database on a server. The store
 * remembers no rankings, so that each search is one. Closing it removes the database from the server; folders are the
 * caller's.
 */
final class StorageMode implements AutoCloseable {

    private final String name;
    private final StoreSettings settings;
    private final Optional<ServerDatabase> database;

    private record ServerDatabase(String serverUrl, String name) {}

    private StorageMode(String name, StoreSettings settings, Optional<ServerDatabase> database) {
        this.name = name;
        this.settings = settings;
        this.database = database;
    }

    static StorageMode embedded(Path folder) {
        return new StorageMode("embedded", new StoreSettings(folder, Optional.empty(), 0), Optional.empty());
    }

    /**
     * @param serverUrl of a database whose user may create others
     * @param folder for the index replica
     */
    static StorageMode server(String serverUrl, Path folder) {
        ServerDatabase database = new ServerDatabase(
                serverUrl, "deskhand_bench_" + UUID.randomUUID().toString().replace("-", ""));
        execute(serverUrl, "create database " + database.name());
        DatabaseAccess access = new DatabaseAccess(urlOf(serverUrl, database.name()), "", "");
        return new StorageMode("postgres", new StoreSettings(folder, Optional.of(access), 0), Optional.of(database));
    }

    /** The same server and parameters with another database. */
    static String urlOf(String serverUrl, String database) {
        return serverUrl.replaceFirst("^(jdbc:postgresql://[^/?]+)(/[^?]*)?", "$1/" + database);
    }

    String name() {
        return name;
    }

    StoreSettings settings() {
        return settings;
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the database server refused: " + sql + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        database.ifPresent(own -> execute(own.serverUrl(), "drop database if exists " + own.name() + " with (force)"));
    }
}
