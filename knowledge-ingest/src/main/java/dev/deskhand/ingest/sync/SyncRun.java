package dev.deskhand.ingest.sync;

import dev.deskhand.ingest.parse.ArticleParser;
import dev.deskhand.ingest.source.ArticleSource;
import dev.deskhand.ingest.source.SourceException;
import dev.deskhand.knowledge.publish.ArticleCatalog;
import dev.deskhand.knowledge.publish.CatalogEntry;
import dev.deskhand.knowledge.publish.KnowledgePublisher;
import dev.deskhand.knowledge.publish.PublicationReport;
import dev.deskhand.knowledge.publish.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Brings a site in step with its sources: reads, compares by content, parses what changed, publishes all of it as one
 * knowledge revision. A bad file fails alone. Reading and parsing run on the caller's thread.
 */
public final class SyncRun {

    private final KnowledgePublisher publisher;
    private final ArticleCatalog catalog;
    private final ArticleParser parser;
    private final SyncOptions options;
    private final SyncProgress progress;
    private final Clock clock;
    private SourceNotes notes = SourceNotes.NONE;

    public SyncRun(
            KnowledgePublisher publisher,
            ArticleCatalog catalog,
            ArticleParser parser,
            SyncOptions options,
            SyncProgress progress,
            Clock clock) {
        this.publisher = publisher;
        this.catalog = catalog;
        this.parser = parser;
        this.options = options;
        this.progress = progress;
        this.clock = clock;
    }

    /** Lets sources go by what they noted at their last run; without it they read everything. */
    public SyncRun goingBy(SourceNotes kept) {
        notes = kept;
        return this;
    }

    /**
     * Runs once over all sources together: what is in one of them has not vanished.
     *
     * @throws dev.deskhand.knowledge.publish.PublicationException when the store refuses; then nothing is visible
     * @throws dev.deskhand.knowledge.embedding.EmbeddingException when the model fails; then nothing is visible
     */
    public SyncReport run(Site site, List<ArticleSource> sources) {
        Instant start = clock.instant();
        KnownArticles known = new KnownArticles(catalog.list(site.id(), Optional.empty()));
        SyncJournal journal = new SyncJournal();
        try (Changes changes = options.dryRun() ? Changes.none() : Changes.to(publisher, site.id())) {
            SourceComparison comparison = new SourceComparison(
                    known, source -> notes.find(site.id(), source), parser, changes, journal, progress);
            sources.forEach(source -> read(source, comparison, journal));
            comparison.finish();
            prune(known, sources, comparison, journal, changes);
            progress.publishing();
            Instant publishing = clock.instant();
            Optional<PublicationReport> published = changes.commit();
            if (!options.dryRun()) {
                notes.keep(site.id(), comparison.notes());
            }
            Instant end = clock.instant();
            return new SyncReport(
                    site.slug(),
                    options.dryRun(),
                    published.map(PublicationReport::knowledgeRevision).orElse(site.knowledgeRevision()),
                    journal.items(),
                    journal.warnings(),
                    journal.refusals(),
                    journal.versions(),
                    published.map(PublicationReport::passages).orElse(0),
                    published.map(PublicationReport::embedded).orElse(0),
                    Duration.between(start, end),
                    Duration.between(publishing, end));
        }
    }

    private static void read(ArticleSource source, SourceComparison comparison, SyncJournal journal) {
        try {
            source.read(comparison.of(source));
        } catch (SourceException broken) {
            journal.unreadable(source.name(), String.valueOf(broken.getMessage()));
        }
    }

    private void prune(
            KnownArticles known,
            List<ArticleSource> sources,
            SourceComparison comparison,
            SyncJournal journal,
            Changes changes) {
        boolean wholeCollections = options.pruning() == SyncOptions.Pruning.COLLECTIONS;
        Vanished vanished = Vanished.find(known, sources, comparison, journal, wholeCollections);
        if (options.pruning() == SyncOptions.Pruning.NOTHING) {
            vanished.removable()
                    .forEach(entry -> journal.warn(entry.externalId(), "no longer in the source; --prune removes it"));
            return;
        }
        vanished.kept()
                .forEach(entry -> journal.warn(
                        entry.externalId(), "kept although it was not found: not everything could be read"));
        for (CatalogEntry entry : vanished.withinBounds(known, options.force(), journal)) {
            changes.withdraw(entry.externalId());
            journal.add(entry.externalId(), SyncAction.REMOVED, entry.externalId(), "no longer in the source");
        }
    }
}
