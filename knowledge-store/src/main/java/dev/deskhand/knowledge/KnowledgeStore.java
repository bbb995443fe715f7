package dev.deskhand.knowledge;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.deskhand.knowledge.chunk.ChunkSettings;
import dev.deskhand.knowledge.chunk.Chunker;
import dev.deskhand.knowledge.chunk.MarkdownChunker;
import dev.deskhand.knowledge.embedding.BundledModel;
import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.SessionSettings;
import dev.deskhand.knowledge.publish.ArticleCatalog;
import dev.deskhand.knowledge.publish.JdbcArticleCatalog;
import dev.deskhand.knowledge.publish.JdbcKnowledgePublisher;
import dev.deskhand.knowledge.publish.JdbcPublishedArticles;
import dev.deskhand.knowledge.publish.JdbcSiteDirectory;
import dev.deskhand.knowledge.publish.KnowledgePublisher;
import dev.deskhand.knowledge.publish.PublicationListener;
import dev.deskhand.knowledge.publish.PublishedArticles;
import dev.deskhand.knowledge.publish.SiteDirectory;
import dev.deskhand.knowledge.schema.DatabaseAccess;
import dev.deskhand.knowledge.schema.EmbeddedDatabase;
import dev.deskhand.knowledge.schema.KnowledgeSchema;
import dev.deskhand.knowledge.schema.VectorTable;
import dev.deskhand.knowledge.search.HybridSearch;
import dev.deskhand.knowledge.search.PassageSearch;
import dev.deskhand.knowledge.search.Replicas;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import dev.deskhand.knowledge.text.OpenNlpLanguageIdentifier;
import dev.deskhand.knowledge.text.SentenceSplitter;
import dev.deskhand.knowledge.text.SentenceSplitters;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The opened store. A service opens it for searching, with an index replica that follows what is published; a program
 * that only publishes opens it for writing, and the service follows by itself.
 */
public final class KnowledgeStore implements AutoCloseable {

    private final Optional<EmbeddedDatabase> embedded;
    private final HikariDataSource dataSource;
    private final Embedder embedder;
    private final Optional<Replicas> replicas;
    private final KnowledgePublisher publisher;
    private final SentenceSplitter sentences;

    private KnowledgeStore(
            Optional<EmbeddedDatabase> embedded,
            HikariDataSource dataSource,
            Embedder embedder,
            StoreSettings settings,
            boolean searching) {
        this.embedded = embedded;
        this.dataSource = dataSource;
        this.embedder = embedder;
        this.sentences = new SentenceSplitters();
        KnowledgeSchema.migrate(dataSource);
        VectorTable table = KnowledgeSchema.vectorTable(dataSource, embedder.model());
        this.replicas = searching
                ? Optional.of(new Replicas(
                        settings.dataFolder().resolve("replica"), dataSource, table, embedder.model(), sentences))
                : Optional.empty();
        Chunker chunker = new MarkdownChunker(sentences, embedder::countTokens, ChunkSettings.defaults());
        PublicationListener listener = (site, revision) -> replicas.ifPresent(all -> all.published(site, revision));
        this.publisher = new JdbcKnowledgePublisher(dataSource, embedder, table, chunker, listener);
    }

    /** Opens for publishing and searching, with the bundled model. */
    public static KnowledgeStore open(StoreSettings settings) {
        return open(settings, BundledModel.MINILM_L6_V2_Q.open(SessionSettings.defaults()), true);
    }

    /** Opens for publishing only: no index replica is kept. */
    public static KnowledgeStore openForPublishing(StoreSettings settings) {
        return open(settings, BundledModel.MINILM_L6_V2_Q.open(SessionSettings.defaults()), false);
    }

    /** Opens with a given embedder, which is closed with the store. */
    public static KnowledgeStore open(StoreSettings settings, Embedder embedder, boolean searching) {
        Optional<EmbeddedDatabase> embedded = settings.database().isPresent()
                ? Optional.empty()
                : Optional.of(EmbeddedDatabase.open(settings.dataFolder()));
        try {
            DatabaseAccess access =
                    settings.database().orElseGet(() -> embedded.orElseThrow().access());
            return new KnowledgeStore(embedded, pool(access), embedder, settings, searching);
        } catch (RuntimeException e) {
            embedded.ifPresent(EmbeddedDatabase::close);
            embedder.close();
            throw e;
        }
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setMaximumPoolSize(12);
        config.setConnectionTimeout(3_000);
        config.setInitializationFailTimeout(10_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "deskhand");
        return new HikariDataSource(config);
    }

    /** Stops the embedded database, if no other process uses it, also when a signal ends this process. */
    public KnowledgeStore closingDatabaseAtExit() {
        embedded.ifPresent(EmbeddedDatabase::closeAtExit);
        return this;
    }

    /**
     * Brings the embedded database back when its server has ended; connections to the lost one are given up. Does
     * nothing for a database that others look after.
     *
     * @return whether it was gone and is back
     * @throws dev.deskhand.knowledge.schema.EmbeddedDatabaseException when it cannot be brought back yet
     */
    public boolean ensureDatabaseRuns() {
        boolean back = embedded.map(EmbeddedDatabase::ensureRunning).orElse(false);
        if (back) {
            dataSource.getHikariPoolMXBean().softEvictConnections();
        }
        return back;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public Embedder embedder() {
        return embedder;
    }

    public KnowledgePublisher publisher() {
        return publisher;
    }

    public ArticleCatalog catalog() {
        return new JdbcArticleCatalog(JdbcClient.create(dataSource));
    }

    public PublishedArticles articles() {
        return new JdbcPublishedArticles(JdbcClient.create(dataSource));
    }

    public SiteDirectory sites() {
        return new JdbcSiteDirectory(
                JdbcClient.create(dataSource), site -> replicas.ifPresent(all -> all.forget(site)));
    }

    public SentenceSplitter sentences() {
        return sentences;
    }

    public LanguageIdentifier languages() {
        return new OpenNlpLanguageIdentifier();
    }

    /** The replicas that the search reads; absent when opened for publishing only. */
    public Optional<Replicas> replicas() {
        return replicas;
    }

    /**
     * @throws IllegalStateException when opened for publishing only
     */
    public PassageSearch search() {
        return new HybridSearch(
                replicas.orElseThrow(() -> new IllegalStateException("the store was opened for publishing only")),
                embedder);
    }

    @Override
    public void close() {
        replicas.ifPresent(Replicas::close);
        dataSource.close();
        embedder.close();
        embedded.ifPresent(EmbeddedDatabase::close);
    }
}
