package dev.deskhand.bot.site;

import dev.deskhand.ingest.parse.ArticleParser;
import dev.deskhand.ingest.parse.ParseSettings;
import dev.deskhand.ingest.source.ArticleSource;
import dev.deskhand.ingest.source.SourceLocator;
import dev.deskhand.ingest.source.SourceSettings;
import dev.deskhand.ingest.sync.SyncOptions;
import dev.deskhand.ingest.sync.SyncProgress;
import dev.deskhand.ingest.sync.SyncReport;
import dev.deskhand.ingest.sync.SyncRun;
import dev.deskhand.knowledge.publish.ArticleCatalog;
import dev.deskhand.knowledge.publish.KnowledgePublisher;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Makes sure that there is a site to ask, and brings the configured articles into it before the service is ready. */
@Component
@ConditionalOnProperty("deskhand.sample.articles")
class SampleArticles implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleArticles.class);

    private final SampleSettings settings;
    private final SiteDirectory sites;
    private final KnowledgePublisher publisher;
    private final ArticleCatalog catalog;
    private final LanguageIdentifier languages;
    private final Clock clock;

    SampleArticles(
            SampleSettings settings,
            SiteDirectory sites,
            KnowledgePublisher publisher,
            ArticleCatalog catalog,
            LanguageIdentifier languages,
            Clock clock) {
        this.settings = settings;
        this.sites = sites;
        this.publisher = publisher;
        this.catalog = catalog;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.articles() == null) {
            return;
        }
        Site site = sites.create(settings.site(), settings.name());
        ArticleSource source = new SourceLocator(SourceSettings.DEFAULT).locate(settings.articles());
        SyncReport report = new SyncRun(
                        publisher,
                        catalog,
                        new ArticleParser(new ParseSettings(Optional.empty(), Set.of(), "en"), languages),
                        new SyncOptions(false, false, false),
                        SyncProgress.SILENT,
                        clock)
                .run(site, List.of(source));
        log.info(
                "Site {} holds {} articles at knowledge revision {}",
                site.slug(),
                catalog.list(site.id(), Optional.empty()).size(),
                report.knowledgeRevision());
    }
}
