package dev.deskhand.bot.source;

import dev.deskhand.ingest.configured.AllowedFolders;
import dev.deskhand.ingest.configured.ConfiguredSources;
import dev.deskhand.ingest.configured.JdbcConfiguredSources;
import dev.deskhand.ingest.configured.JdbcSourceRuns;
import dev.deskhand.ingest.configured.SourceRuns;
import dev.deskhand.ingest.configured.SourceSync;
import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.knowledge.publish.ArticleCatalog;
import dev.deskhand.knowledge.publish.KnowledgePublisher;
import dev.deskhand.knowledge.secret.SecretBox;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sources, their runs and what does them, as beans. */
@Configuration
class SourcesConfiguration {

    @Bean
    ConfiguredSources configuredSources(DataSource dataSource, SecretBox secrets) {
        return new JdbcConfiguredSources(dataSource, secrets);
    }

    @Bean
    SourceRuns sourceRuns(DataSource dataSource) {
        return new JdbcSourceRuns(dataSource);
    }

    @Bean
    AllowedFolders allowedFolders(SourcesSettings settings) {
        return new AllowedFolders(settings.folders());
    }

    /** Embeds gently, so that those who wait for an answer have cores to be answered on. */
    @Bean
    SourceSync sourceSync(
            KnowledgePublisher publisher,
            ArticleCatalog catalog,
            LanguageIdentifier languages,
            OutboundClient client,
            AllowedFolders folders,
            ConfiguredSources sources,
            SourceRuns runs,
            Clock clock) {
        return new SourceSync(
                new SourceSync.Knowledge(publisher.gently(), catalog, languages),
                new SourceSync.Reach(client, folders),
                sources,
                runs,
                clock);
    }
}
