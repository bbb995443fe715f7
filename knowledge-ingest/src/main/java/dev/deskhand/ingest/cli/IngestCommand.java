package dev.deskhand.ingest.cli;

import dev.deskhand.ingest.configured.AllowedFolders;
import dev.deskhand.ingest.configured.SourceOpener;
import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.OutboundSettings;
import dev.deskhand.ingest.parse.ArticleParser;
import dev.deskhand.ingest.parse.ParseSettings;
import dev.deskhand.ingest.source.ArticleSource;
import dev.deskhand.ingest.source.SourceException;
import dev.deskhand.ingest.source.SourceFormat;
import dev.deskhand.ingest.source.SourceSettings;
import dev.deskhand.ingest.sync.ReportAsJson;
import dev.deskhand.ingest.sync.SyncOptions;
import dev.deskhand.ingest.sync.SyncProgress;
import dev.deskhand.ingest.sync.SyncReport;
import dev.deskhand.ingest.sync.SyncRun;
import dev.deskhand.ingest.web.WebSettings;
import dev.deskhand.knowledge.StoreSettings;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.ModelSource;
import dev.deskhand.knowledge.publish.Site;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deskhand ingest}: brings articles from files into a site. Exit 0: nothing failed; 1: something did; 2: wrong usage. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Brings articles into a site: folders, files, archives, tables, web pages, other help centres.")
public final class IngestCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCE",
            description = {
                "A folder, a file (Markdown, HTML, text, .jsonl, .csv, .tsv, .zip, .tar.gz), a data-set folder,",
                "a web page, a sitemap (https://…/sitemap.xml),",
                "zendesk:https://…, intercom:https://api.intercom.io, freshdesk:https://…, chatwoot:https://host/hc/portal,",
                "confluence:https://…/wiki/spaces/KEY"
            })
    private List<String> sources = List.of();

    @Option(names = "--site", defaultValue = "default", description = "The site; created if missing.")
    private String site = "default";

    @Option(
            names = "--collection",
            paramLabel = "NAME",
            description = "For articles that name none (default: the first folder).")
    private @Nullable String collection;

    @Option(
            names = "--format",
            defaultValue = "auto",
            description = "Read every file as this: auto (by name), markdown, html, jsonl, text.")
    private SourceFormat format = SourceFormat.AUTO;

    @Option(names = "--crawl", description = "Read a web address and what it leads to at or below its path.")
    private boolean crawl;

    @Option(
            names = "--max-pages",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Of a sitemap or a crawl (default: ${DEFAULT-VALUE}).")
    private int maxPages = WebSettings.DEFAULT.maxPages();

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "A private host that may be fetched from, as host or host:port; may be repeated.")
    private Set<String> allowedHosts = Set.of();

    @Option(names = "--prune", description = "Remove what vanished from the collections that the sources fill.")
    private boolean prune;

    @Option(names = "--force", description = "Let --prune remove more than half of a collection.")
    private boolean force;

    @Option(names = "--dry-run", description = "Publish nothing, report the same.")
    private boolean dryRun;

    @Option(names = "--withhold", description = "Leave out what a data set's withheld.json names.")
    private boolean withhold;

    @Option(names = "--json", description = "The report as JSON.")
    private boolean json;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    private final KnowledgeAccess.Opener opener;
    private final Console console;

    IngestCommand(KnowledgeAccess.Opener opener, Console console) {
        this.opener = opener;
        this.console = console;
    }

    /** The program. */
    public static void main(String[] arguments) {
        Console console = Commands.console();
        ModelSource first = Commands.model(console);
        int exitCode = run(settings -> StoreAccess.open(settings, first), console, arguments);
        Runtime.getRuntime().exit(exitCode);
    }

    /** Runs the command and returns its exit code; nothing is thrown at people. */
    public static int run(KnowledgeAccess.Opener opener, Console console, String... arguments) {
        return Commands.run(new IngestCommand(opener, console), "ingest", console, arguments);
    }

    @Override
    public Integer call() {
        try (OutboundClient client = new OutboundClient(outbound())) {
            return ingest(client);
        } catch (IOException failed) {
            return store.complain(console, new UncheckedIOException(failed), Commands.FAILED);
        }
    }

    private int ingest(OutboundClient client) {
        StoreSettings settings;
        ParseSettings parsing;
        SourceOpener places;
        List<ArticleSource> located;
        try {
            settings = store.settings(console);
            places = new SourceOpener(
                    new SourceSettings(format, SourceSettings.DEFAULT.maxFileBytes(), withhold),
                    new WebSettings(maxPages, WebSettings.DEFAULT.delay()),
                    crawl,
                    AllowedFolders.ALL,
                    client);
            String token = console.environment().getOrDefault("DESKHAND_SOURCE_TOKEN", "");
            located = sources.stream().map(name -> places.open(name, token)).toList();
            parsing = new ParseSettings(Optional.ofNullable(collection), Set.of(), "en");
            checkSite();
        } catch (SourceException | IllegalArgumentException wrong) {
            return store.complain(console, wrong, Commands.WRONG_USAGE);
        }
        try (KnowledgeAccess knowledge = opener.open(settings)) {
            return ingest(knowledge, parsing, places.variant(parsing.collection()), located);
        } catch (RuntimeException failed) {
            return store.complain(console, failed, Commands.FAILED);
        }
    }

    private OutboundSettings outbound() {
        return new OutboundSettings(
                allowedHosts, OutboundSettings.DEFAULT.deadline(), OutboundSettings.DEFAULT.maxBytes());
    }

    private int ingest(KnowledgeAccess knowledge, ParseSettings parsing, String variant, List<ArticleSource> located) {
        Optional<Site> existing = knowledge.sites().find(site);
        Site target = existing.orElseGet(() -> dryRun
                ? new Site(SiteId.random(), site, site, 0)
                : knowledge.sites().create(site, site));
        if (existing.isEmpty() && !json) {
            console.out().println(dryRun ? "Site " + site + " would be created." : "Created site " + site + ".");
            console.out().flush();
        }
        Clock clock = console.clock();
        SyncProgress progress =
                json ? SyncProgress.SILENT : new ProgressDisplay(console.err(), console.terminal(), clock);
        SyncReport report = new SyncRun(
                        knowledge.publisher(),
                        knowledge.catalog(),
                        new ArticleParser(parsing, knowledge.languages()),
                        new SyncOptions(prune, force, dryRun),
                        progress,
                        clock)
                .goingBy(knowledge.notes(variant))
                .run(target, located);
        PrintWriter out = console.out();
        if (json) {
            out.println(ReportAsJson.write(report, existing.isEmpty() && !dryRun));
        } else {
            new ReportInWords(out, store.isVerbose()).print(report);
        }
        out.flush();
        return report.isClean() ? 0 : Commands.FAILED;
    }

    private void checkSite() {
        if (!site.matches("[a-z0-9][a-z0-9_-]{0,62}")) {
            throw new IllegalArgumentException("The site is \"" + site
                    + "\", must be 1 to 63 of a-z, 0-9, - and _, beginning with a letter or digit.");
        }
    }
}
