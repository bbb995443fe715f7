package dev.deskhand.bot.storage;

import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.StoreSettings;
import dev.deskhand.knowledge.model.ModelDirectory;
import dev.deskhand.knowledge.model.ModelOpener;
import dev.deskhand.knowledge.publish.ArticleCatalog;
import dev.deskhand.knowledge.publish.ArticleWarnings;
import dev.deskhand.knowledge.publish.KnowledgeHistory;
import dev.deskhand.knowledge.publish.KnowledgePublisher;
import dev.deskhand.knowledge.publish.PublishedArticles;
import dev.deskhand.knowledge.publish.SiteDirectory;
import dev.deskhand.knowledge.search.PassageSearch;
import dev.deskhand.knowledge.secret.SecretBox;
import dev.deskhand.knowledge.secret.SecretKeys;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import dev.deskhand.knowledge.text.SentenceSplitter;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The opened store and its parts as beans; the service's own tables are migrated before anyone sees the database. */
@Configuration
@EnableScheduling
class StorageConfiguration {

    @Bean
    StoreSettings storeSettings(StorageSettings settings) {
        return settings.store();
    }

    @Bean
    SecretBox secretBox(StoreSettings settings, SecretsSettings secrets) {
        return new SecretBox(new SecretKeys(settings.dataFolder(), secrets.keys()));
    }

    @Bean(destroyMethod = "close")
    KnowledgeStore knowledgeStore(StoreSettings settings, EmbeddingSettings embedding) {
        return KnowledgeStore.open(settings, embedding.source(), ModelOpener.FILES);
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(KnowledgeStore store) {
        Flyway.configure()
                .dataSource(store.dataSource())
                .schemas("bot")
                .createSchemas(true)
                .locations("classpath:db/bot")
                .load()
                .migrate();
        return store.dataSource();
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    SiteDirectory siteDirectory(KnowledgeStore store) {
        return store.sites();
    }

    @Bean
    ModelDirectory modelDirectory(KnowledgeStore store) {
        return store.models();
    }

    @Bean
    KnowledgePublisher knowledgePublisher(KnowledgeStore store) {
        return store.publisher();
    }

    @Bean
    KnowledgeHistory knowledgeHistory(KnowledgeStore store) {
        return store.history();
    }

    @Bean
    ArticleCatalog articleCatalog(KnowledgeStore store) {
        return store.catalog();
    }

    @Bean
    PublishedArticles publishedArticles(KnowledgeStore store) {
        return store.articles();
    }

    @Bean
    ArticleWarnings articleWarnings(KnowledgeStore store) {
        return store.warnings();
    }

    @Bean
    PassageSearch passageSearch(KnowledgeStore store) {
        return store.search();
    }

    @Bean
    LanguageIdentifier languageIdentifier(KnowledgeStore store) {
        return store.languages();
    }

    @Bean
    SentenceSplitter sentenceSplitter(KnowledgeStore store) {
        return store.sentences();
    }
}
