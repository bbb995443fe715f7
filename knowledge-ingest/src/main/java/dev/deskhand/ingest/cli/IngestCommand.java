package dev.deskhand.ingest.cli;

import dev.deskhand.ingest.outbound.OutboundSettings;
import dev.deskhand.ingest.parse.ArticleParser;
import dev.deskhand.ingest.parse.ParseSettings;
import dev.deskhand.ingest.source.ArticleSource;
import dev.deskhand.ingest.source.SourceException;
import dev.deskhand.ingest.source.SourceFormat;
import dev.deskhand.ingest.source.SourceSettings;
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
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deskhand ingest}: brings articles from files into a site. Exit 0: nothing failed; 1: something did; 2: wrong usage. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Brings articles into a site: folders, files, archives, tables, web pages, other help centres.")
public final class IngestCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCE",
            description = {
                "A folder, a file (Markdown, HTML, text, .jsonl, .csv, .tsv, .zip, .tar.gz), a data-set folder,",
                "a web page, a sitemap (https://…/sitemap.xml),",
                "zendesk:https://…, intercom:https://api.intercom.io, freshdesk:https://…, chatwoot:https://host/hc/portal"
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

    @Option(names = "--verbose", description = "Show every warning, and stack traces.")
    private boolean verbose;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default: ~/.deskhand).")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "jdbc:postgresql://… (default: DESKHAND_DATABASE_URL, else the embedded database).")
    private @Nullable String database;

    private final KnowledgeAccess.Opener opener;
    private final Console console;

    IngestCommand(KnowledgeAccess.Opener opener, Console console) {
        this.opener = opener;
        this.console = console;
    }

    /** The program. */
    public static void main(String[] arguments) {
        // Before the first logger is made: what the program prints is its result, and nothing else.
        System.setProperty("logback.configurationFile", "logback-command.xml");
        Console console = Console.ofProcess();
        String model = console.environment().getOrDefault("DESKHAND_EMBEDDING_MODEL", "");
        ModelSource first = model.isBlank() ? ModelSource.DEFAULT : new ModelSource(model);
        int exitCode = run(settings -> StoreAccess.open(settings, first), console, arguments);
        Runtime.getRuntime().exit(exitCode);
    }

    /** Runs the command and returns its exit code; nothing is thrown at people. */
    public static int run(KnowledgeAccess.Opener opener, Console console, String... arguments) {
        CommandLine line = new CommandLine(new IngestCommand(opener, console))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(console.out())
                .setErr(console.err());
        line.setParameterExceptionHandler((wrong, given) -> {
            console.err().println(Sentence.of(wrong));
            console.err().println("Try: deskhand ingest --help");
            console.err().flush();
            return WRONG_USAGE;
        });
        return line.execute(arguments);
    }

    @Override
    public Integer call() {
        StoreSettings settings;
        ParseSettings parsing;
        Sources places;
        List<ArticleSource> located;
        try {
            settings = storeSettings();
            places = places(settings.dataFolder());
            located = places.locate(sources);
            parsing = new ParseSettings(Optional.ofNullable(collection), Set.of(), "en");
            checkSite();
        } catch (SourceException | IllegalArgumentException wrong) {
            return complain(wrong, WRONG_USAGE);
        }
        try (places;
                KnowledgeAccess store = opener.open(settings)) {
            int exitCode = ingest(store, parsing, located);
            if (!dryRun) {
                places.remember();
            }
            return exitCode;
        } catch (IOException failed) {
            return complain(new UncheckedIOException(failed), FAILED);
        } catch (RuntimeException failed) {
            return complain(failed, FAILED);
        }
    }

    private Sources places(Path folder) {
        String token = console.environment().getOrDefault("DESKHAND_SOURCE_TOKEN", "");
        String pages = "pages-v" + ArticleParser.VERSION + "-" + site + ".json";
        return new Sources(
                new SourceSettings(format, SourceSettings.DEFAULT.maxFileBytes(), withhold),
                new WebSettings(maxPages, WebSettings.DEFAULT.delay()),
                new OutboundSettings(
                        allowedHosts, OutboundSettings.DEFAULT.deadline(), OutboundSettings.DEFAULT.maxBytes()),
                crawl,
                token,
                folder.resolve("ingest").resolve(pages));
    }

    private int ingest(KnowledgeAccess store, ParseSettings parsing, List<ArticleSource> located) {
        Optional<Site> existing = store.sites().find(site);
        Site target = existing.orElseGet(() -> dryRun
                ? new Site(SiteId.random(), site, site, 0)
                : store.sites().create(site, site));
        if (existing.isEmpty() && !json) {
            console.out().println(dryRun ? "Site " + site + " would be created." : "Created site " + site + ".");
            console.out().flush();
        }
        Clock clock = console.clock();
        SyncProgress progress =
                json ? SyncProgress.SILENT : new ProgressDisplay(console.err(), console.terminal(), clock);
        SyncReport report = new SyncRun(
                        store.publisher(),
                        store.catalog(),
                        new ArticleParser(parsing, store.languages()),
                        new SyncOptions(prune, force, dryRun),
                        progress,
                        clock)
                .run(target, located);
        PrintWriter out = console.out();
        if (json) {
            out.println(ReportAsJson.write(report, existing.isEmpty() && !dryRun));
        } else {
            new ReportInWords(out, verbose).print(report);
        }
        out.flush();
        return report.isClean() ? 0 : FAILED;
    }

    private StoreSettings storeSettings() {
        Map<String, String> environment = console.environment();
        Path folder = data != null ? data : Path.of(console.home(), ".deskhand");
        Optional<String> address = Optional.ofNullable(database)
                .or(() -> Optional.ofNullable(environment.get("DESKHAND_DATABASE_URL")))
                .filter(url -> !url.isBlank());
        return new StoreSettings(folder, address.map(url -> DatabaseAddress.parse(url, environment)));
    }

    private void checkSite() {
        if (!site.matches("[a-z0-9][a-z0-9_-]{0,62}")) {
            throw new IllegalArgumentException("The site is \"" + site
                    + "\", must be 1 to 63 of a-z, 0-9, - and _, beginning with a letter or digit.");
        }
    }

    private int complain(RuntimeException failed, int exitCode) {
        console.err().println(Sentence.of(failed));
        if (verbose) {
            failed.printStackTrace(console.err());
        }
        console.err().flush();
        return exitCode;
    }
}
