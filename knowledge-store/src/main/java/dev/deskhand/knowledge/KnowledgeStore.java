package dev.deskhand.knowledge;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.ModelSource;
import dev.deskhand.knowledge.model.ModelOpener;
import dev.deskhand.knowledge.model.Models;
import dev.deskhand.knowledge.publish.ArticleCatalog;
import dev.deskhand.knowledge.publish.ArticleWarnings;
import dev.deskhand.knowledge.publish.JdbcArticleCatalog;
import dev.deskhand.knowledge.publish.JdbcArticleWarnings;
import dev.deskhand.knowledge.publish.JdbcKnowledgeHistory;
import dev.deskhand.knowledge.publish.JdbcKnowledgePublisher;
import dev.deskhand.knowledge.publish.JdbcPublishedArticles;
import dev.deskhand.knowledge.publish.JdbcSiteDirectory;
import dev.deskhand.knowledge.publish.KnowledgeHistory;
import dev.deskhand.knowledge.publish.KnowledgePublisher;
import dev.deskhand.knowledge.publish.ModelChange;
import dev.deskhand.knowledge.publish.PublicationListener;
import dev.deskhand.knowledge.publish.PublishedArticles;
import dev.deskhand.knowledge.publish.SiteDirectory;
import dev.deskhand.knowledge.schema.DatabaseAccess;
import dev.deskhand.knowledge.schema.EmbeddedDatabase;
import dev.deskhand.knowledge.schema.KnowledgeSchema;
import dev.deskhand.knowledge.schema.PatientDataSource;
import dev.deskhand.knowledge.search.HybridSearch;
import dev.deskhand.knowledge.search.PassageSearch;
import dev.deskhand.knowledge.search.Replicas;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import dev.deskhand.knowledge.text.OpenNlpLanguageIdentifier;
import dev.deskhand.knowledge.text.SentenceSplitter;
import dev.deskhand.knowledge.text.SentenceSplitters;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The opened store. A service opens it for searching, with an index replica that follows what is published; a program
 * that only publishes opens it for writing, and the service follows by itself.
 */
public final class KnowledgeStore implements AutoCloseable {

    private final Optional<EmbeddedDatabase> embedded;
    private final HikariDataSource dataSource;
    private final Models models;
    private final Optional<Replicas> replicas;
    private final KnowledgePublisher publisher;
    private final ModelChange modelChange;
    private final KnowledgeHistory history;
    private final SentenceSplitter sentences;

    private KnowledgeStore(
            Optional<EmbeddedDatabase> embedded,
            HikariDataSource dataSource,
            Models models,
            StoreSettings settings,
            boolean searching) {
        this.embedded = embedded;
        this.dataSource = dataSource;
        this.models = models;
        this.sentences = new SentenceSplitters();
        this.replicas = searching
                ? Optional.of(new Replicas(
                        settings.dataFolder().resolve("replica"),
                        dataSource,
                        models,
                        sentences,
                        settings.rememberedBytes()))
                : Optional.empty();
        PublicationListener listener = (site, revision) -> replicas.ifPresent(all -> all.published(site, revision));
        this.publisher = new JdbcKnowledgePublisher(dataSource, models, sentences, listener);
        this.modelChange = new ModelChange(dataSource, models, listener);
        this.history = new JdbcKnowledgeHistory(dataSource, listener);
    }

    /** What is done with the models of an opened database. */
    private interface Choice {
        void make(Models models);
    }

    /** Opens for publishing and searching, with the default model. */
    public static KnowledgeStore open(StoreSettings settings) {
        return open(settings, ModelSource.DEFAULT, ModelOpener.FILES);
    }

    /**
     * Opens for publishing and searching. Sites that answer with another model go on with it until {@link
     * #modelChange()} is through.
     *
     * @param source the model that all sites are to answer with
     * @throws dev.deskhand.knowledge.embedding.EmbeddingException with one sentence, when it cannot be used
     */
    public static KnowledgeStore open(StoreSettings settings, ModelSource source, ModelOpener opener) {
        return open(settings, opener, true, models -> {
            models.changeAllTo(models.choose(source));
            models.openUsed();
        });
    }

    /**
     * Opens for publishing only: no index replica is kept. Sites have the models that they have; what is new begins with
     * the one that the service was last started with, else with this one.
     */
    public static KnowledgeStore openForPublishing(StoreSettings settings, ModelSource otherwise, ModelOpener opener) {
        return open(settings, opener, false, models -> models.chooseFirst(otherwise));
    }

    /** Opens with a given model for new sites, which is closed with the store. */
    public static KnowledgeStore open(StoreSettings settings, Embedder embedder, boolean searching) {
        try {
            return open(settings, ModelOpener.FILES, searching, models -> models.choose(embedder));
        } catch (RuntimeException e) {
            embedder.close();
            throw e;
        }
    }

    private static KnowledgeStore open(StoreSettings settings, ModelOpener opener, boolean searching, Choice choice) {
        Optional<EmbeddedDatabase> embedded = settings.database().isPresent()
                ? Optional.empty()
                : Optional.of(EmbeddedDatabase.open(settings.dataFolder()));
        try {
            DatabaseAccess access =
                    settings.database().orElseGet(() -> embedded.orElseThrow().access());
            return open(embedded, pool(access), opener, settings, searching, choice);
        } catch (RuntimeException e) {
            embedded.ifPresent(EmbeddedDatabase::close);
            throw e;
        }
    }

    private static KnowledgeStore open(
            Optional<EmbeddedDatabase> embedded,
            HikariDataSource dataSource,
            ModelOpener opener,
            StoreSettings settings,
            boolean searching,
            Choice choice) {
        Models models = new Models(dataSource, opener);
        try {
            KnowledgeSchema.migrate(dataSource);
            choice.make(models);
            return new KnowledgeStore(embedded, dataSource, models, settings, searching);
        } catch (RuntimeException e) {
            models.close();
            dataSource.close();
            throw e;
        }
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        Properties defaults = new Properties();
        defaults.setProperty("reWriteBatchedInserts", "true");
        defaults.setProperty("socketTimeout", "60");
        defaults.setProperty("connectTimeout", "2");
        defaults.setProperty("tcpKeepAlive", "true");
        defaults.setProperty("ApplicationName", "deskhand");
        DriverManagerDataSource server = new DriverManagerDataSource(access.url(), defaults);
        if (!access.user().isEmpty()) {
            server.setUsername(access.user());
            server.setPassword(access.password());
        }
        HikariConfig config = new HikariConfig();
        config.setDataSource(new PatientDataSource(server));
        config.setMaximumPoolSize(12);
        config.setConnectionTimeout(3_000);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(10_000);
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

    /** The model that new sites begin with. */
    public Embedder embedder() {
        return models.chosen().embedder();
    }

    /** The models that this process can run. */
    public Models models() {
        return models;
    }

    /** The work on sites that are to answer with another model; somebody has to call it now and then. */
    public ModelChange modelChange() {
        return modelChange;
    }

    public KnowledgePublisher publisher() {
        return publisher;
    }

    /** Earlier revisions, and the way back to them. */
    public KnowledgeHistory history() {
        return history;
    }

    public ArticleCatalog catalog() {
        return new JdbcArticleCatalog(JdbcClient.create(dataSource));
    }

    public PublishedArticles articles() {
        return new JdbcPublishedArticles(JdbcClient.create(dataSource));
    }

    /** What leads should look at. */
    public ArticleWarnings warnings() {
        return new JdbcArticleWarnings(JdbcClient.create(dataSource));
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
                replicas.orElseThrow(() -> new IllegalStateException("the store was opened for publishing only")));
    }

    @Override
    public void close() {
        replicas.ifPresent(Replicas::close);
        dataSource.close();
        models.close();
        embedded.ifPresent(EmbeddedDatabase::close);
    }
}
