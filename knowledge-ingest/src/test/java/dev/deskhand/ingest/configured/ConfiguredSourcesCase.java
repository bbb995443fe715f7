package dev.deskhand.ingest.configured;

import dev.deskhand.ingest.cli.Console;
import dev.deskhand.ingest.cli.SyncCommand;
import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.StoreSettings;
import dev.deskhand.knowledge.embedding.HashingEmbedder;
import dev.deskhand.knowledge.publish.CatalogEntry;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.schema.DatabaseAccess;
import dev.deskhand.knowledge.secret.SecretBox;
import dev.deskhand.knowledge.secret.SecretKeys;
import dev.deskhand.knowledge.testing.CountingEmbedder;
import dev.deskhand.knowledge.testing.TestDatabases;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A site in a database of its own with a folder as its source. */
abstract class ConfiguredSourcesCase {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    final CountingEmbedder embedder = new CountingEmbedder(new HashingEmbedder("hashing"));
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    DatabaseAccess database;
    KnowledgeStore store;
    JdbcClient jdbc;
    ConfiguredSources sources;
    SourceRuns runs;
    Site site;
    SourceId help;

    @BeforeEach
    void configureAFolder() throws IOException {
        database = TestDatabases.embedded();
        store = open();
        jdbc = JdbcClient.create(store.dataSource());
        sources = sources("");
        runs = new JdbcSourceRuns(store.dataSource());
        site = store.sites().create("acme", "Acme");
        Files.createDirectories(articles());
        help = sources.add(site.id(), definition("help"), Optional.empty());
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** The sources, with tokens sealed by these keys, else by the one in the data folder. */
    ConfiguredSources sources(String keys) {
        return new JdbcConfiguredSources(
                store.dataSource(), new SecretBox(new SecretKeys(folder.resolve("data"), keys)));
    }

    Path articles() {
        return folder.resolve("articles");
    }

    SourceDefinition definition(String name) {
        return new SourceDefinition(
                name, articles().toString(), SourceOptions.DEFAULT, Optional.empty(), Optional.empty(), true);
    }

    KnowledgeStore open() {
        return KnowledgeStore.open(new StoreSettings(folder.resolve("data"), Optional.of(database)), embedder, false);
    }

    /** Runs the command on a store of its own and returns its exit code. */
    int sync(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Console console =
                new Console(new PrintWriter(out), new PrintWriter(err), false, Map.of(), folder.toString(), CLOCK);
        return SyncCommand.run(settings -> open(), console, arguments);
    }

    List<String> published() {
        return store.catalog().list(site.id(), Optional.empty()).stream()
                .map(CatalogEntry::externalId)
                .toList();
    }

    /** As if a minute had passed. */
    void leasesRunOut() {
        jdbc.sql("update knowledge.source_run set lease_until = lease_until - interval '61 seconds'")
                .update();
    }

    void write(String name, String text) throws IOException {
        Files.writeString(articles().resolve(name), text);
    }
}
