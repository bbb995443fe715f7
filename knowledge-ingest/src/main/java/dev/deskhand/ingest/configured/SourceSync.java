package dev.deskhand.ingest.configured;

import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.parse.ArticleParser;
import dev.deskhand.ingest.parse.ParseSettings;
import dev.deskhand.ingest.source.ArticleSource;
import dev.deskhand.ingest.source.SourceException;
import dev.deskhand.ingest.source.SourceSettings;
import dev.deskhand.ingest.sync.SyncOptions;
import dev.deskhand.ingest.sync.SyncOptions.Pruning;
import dev.deskhand.ingest.sync.SyncProgress;
import dev.deskhand.ingest.sync.SyncReport;
import dev.deskhand.ingest.sync.SyncRun;
import dev.deskhand.ingest.web.WebSettings;
import dev.deskhand.knowledge.embedding.EmbeddingException;
import dev.deskhand.knowledge.publish.ArticleCatalog;
import dev.deskhand.knowledge.publish.KnowledgePublisher;
import dev.deskhand.knowledge.publish.PublicationException;
import dev.deskhand.knowledge.secret.SecretException;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataAccessException;

/** Does claimed runs: reads the source, publishes what changed, records what happened. Safe for use by several threads. */
public final class SourceSync {

    /** What articles are published with. */
    public record Knowledge(KnowledgePublisher publisher, ArticleCatalog catalog, LanguageIdentifier languages) {}

    /** What sources are read with. */
    public record Reach(OutboundClient client, AllowedFolders folders) {}

    private final Knowledge knowledge;
    private final Reach reach;
    private final ConfiguredSources sources;
    private final SourceRuns runs;
    private final Clock clock;

    public SourceSync(Knowledge knowledge, Reach reach, ConfiguredSources sources, SourceRuns runs, Clock clock) {
        this.knowledge = knowledge;
        this.reach = reach;
        this.sources = sources;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Does a run and records its end.
     *
     * @param told hears how far it is; what it throws ends the run
     * @throws RuntimeException what kept it from publishing, after it was recorded as well
     */
    public SyncReport run(RunTicket ticket, SyncProgress told) {
        try (RunLease lease = new RunLease(runs, ticket)) {
            SyncReport report = synced(ticket, new RunProgress(runs, ticket, lease, told));
            runs.finish(ticket, report);
            return report;
        } catch (StoppedException stopped) {
            runs.release(ticket);
            throw stopped;
        } catch (RuntimeException failed) {
            record(ticket, failed);
            throw failed;
        }
    }

    /* When the database is away the lease runs out by itself. */
    private void record(RunTicket ticket, RuntimeException failed) {
        boolean told = failed instanceof SourceException
                || failed instanceof PublicationException
                || failed instanceof EmbeddingException
                || failed instanceof IllegalArgumentException
                || failed instanceof SecretException
                || failed instanceof LeaseLostException;
        try {
            runs.fail(ticket, told ? String.valueOf(failed.getMessage()) : "failed unexpectedly; the log has more");
        } catch (DataAccessException away) {
            failed.addSuppressed(away);
        }
    }

    private SyncReport synced(RunTicket ticket, SyncProgress progress) {
        ConfiguredSource source =
                sources.find(ticket.source()).orElseThrow(() -> new IllegalStateException("the source is gone"));
        SourceDefinition definition = source.definition();
        SourceOptions options = definition.options();
        SourceOpener opener = new SourceOpener(
                new SourceSettings(options.format(), SourceSettings.DEFAULT.maxFileBytes(), false),
                new WebSettings(options.maxPages(), WebSettings.DEFAULT.delay()),
                options.crawl(),
                reach.folders(),
                reach.client());
        ArticleSource located = opener.open(
                definition.location(),
                definition.token().map(SourceToken::value).orElse(""));
        ParseSettings parsing = new ParseSettings(options.collection(), Set.of(), "en");
        return new SyncRun(
                        knowledge.publisher(),
                        knowledge.catalog(),
                        new ArticleParser(parsing, knowledge.languages()),
                        new SyncOptions(options.prune() ? Pruning.SOURCES : Pruning.NOTHING, ticket.force(), false),
                        progress,
                        clock)
                .goingBy(sources.notes(opener.variant(options.collection())))
                .run(source.site(), List.of(located));
    }

    /** Thrown by a progress to give the run back: the process is about to end, another one can do it. */
    public static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public StoppedException() {
            super("the process is stopping");
        }
    }
}
