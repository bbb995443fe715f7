package dev.deskhand.ingest.cli;

import dev.deskhand.ingest.configured.AllowedFolders;
import dev.deskhand.ingest.configured.ConfiguredSource;
import dev.deskhand.ingest.configured.ConfiguredSources;
import dev.deskhand.ingest.configured.JdbcConfiguredSources;
import dev.deskhand.ingest.configured.JdbcSourceRuns;
import dev.deskhand.ingest.configured.RunCause;
import dev.deskhand.ingest.configured.RunTicket;
import dev.deskhand.ingest.configured.SourceRun;
import dev.deskhand.ingest.configured.SourceRuns;
import dev.deskhand.ingest.configured.SourceSync;
import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.OutboundSettings;
import dev.deskhand.ingest.sync.SyncProgress;
import dev.deskhand.ingest.sync.SyncReport;
import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.StoreSettings;
import dev.deskhand.knowledge.embedding.ModelSource;
import dev.deskhand.knowledge.model.ModelOpener;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.secret.SecretBox;
import dev.deskhand.knowledge.secret.SecretKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code deskhand sync}: runs a site's configured sources now. Exit 0: nothing failed; 1: something did, or another
 * process is at it; 2: wrong usage.
 */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the sources that are configured for a site, those that are switched off only by name.")
public final class SyncCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "SOURCE", description = "Names of sources (default: all of the site).")
    private List<String> names = List.of();

    @Option(names = "--site", defaultValue = "default", description = "The site (default: ${DEFAULT-VALUE}).")
    private String site = "default";

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            description = "A private host that may be fetched from, as host or host:port; may be repeated.")
    private Set<String> allowedHosts = Set.of();

    @Option(names = "--force", description = "Remove what vanished, also when it is more than half of a collection.")
    private boolean force;

    @Option(names = "--json", description = "The reports as JSON.")
    private boolean json;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    private final Function<StoreSettings, KnowledgeStore> opener;
    private final Console console;

    SyncCommand(Function<StoreSettings, KnowledgeStore> opener, Console console) {
        this.opener = opener;
        this.console = console;
    }

    /** The program. */
    public static void main(String[] arguments) {
        Console console = Commands.console();
        ModelSource first = Commands.model(console);
        int exitCode = run(
                settings -> KnowledgeStore.openForPublishing(settings, first, ModelOpener.FILES)
                        .closingDatabaseAtExit(),
                console,
                arguments);
        Runtime.getRuntime().exit(exitCode);
    }

    /** Runs the command and returns its exit code; nothing is thrown at people. */
    public static int run(Function<StoreSettings, KnowledgeStore> opener, Console console, String... arguments) {
        return Commands.run(new SyncCommand(opener, console), "sync", console, arguments);
    }

    @Override
    public Integer call() {
        StoreSettings settings;
        OutboundSettings outbound;
        try {
            settings = store.settings(console);
            outbound = new OutboundSettings(
                    allowedHosts, OutboundSettings.DEFAULT.deadline(), OutboundSettings.DEFAULT.maxBytes());
        } catch (IllegalArgumentException wrong) {
            return store.complain(console, wrong, Commands.WRONG_USAGE);
        }
        try (OutboundClient client = new OutboundClient(outbound);
                KnowledgeStore knowledge = opener.apply(settings)) {
            return sync(knowledge, client, new SecretBox(secretKeys(settings)));
        } catch (IllegalArgumentException wrong) {
            return store.complain(console, wrong, Commands.WRONG_USAGE);
        } catch (IOException failed) {
            return store.complain(console, new UncheckedIOException(failed), Commands.FAILED);
        } catch (RuntimeException failed) {
            return store.complain(console, failed, Commands.FAILED);
        }
    }

    private SecretKeys secretKeys(StoreSettings settings) {
        return new SecretKeys(settings.dataFolder(), console.environment().getOrDefault(SecretKeys.VARIABLE, ""));
    }

    private int sync(KnowledgeStore knowledge, OutboundClient client, SecretBox secrets) {
        ConfiguredSources sources = new JdbcConfiguredSources(knowledge.dataSource(), secrets);
        SourceRuns runs = new JdbcSourceRuns(knowledge.dataSource());
        SourceSync sync = new SourceSync(
                new SourceSync.Knowledge(knowledge.publisher(), knowledge.catalog(), knowledge.languages()),
                new SourceSync.Reach(client, AllowedFolders.ALL),
                sources,
                runs,
                console.clock());
        Site target = knowledge
                .sites()
                .find(site)
                .orElseThrow(() -> new IllegalArgumentException("There is no site \"" + site + "\"."));
        List<ConfiguredSource> chosen = chosen(sources.list(target.id()));
        SyncResults results =
                json ? new SyncResults.AsJson(console.out()) : new SyncResults.InWords(console.out(), store);
        if (chosen.isEmpty()) {
            console.err().println("Site " + site + " has no sources to run: POST /knowledge/sources adds one.");
        }
        boolean clean = true;
        for (ConfiguredSource source : chosen) {
            clean &= run(source, runs, sync, results);
        }
        results.end();
        console.err().flush();
        return clean ? 0 : Commands.FAILED;
    }

    private List<ConfiguredSource> chosen(List<ConfiguredSource> all) {
        if (names.isEmpty()) {
            return all.stream().filter(source -> source.definition().enabled()).toList();
        }
        List<ConfiguredSource> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(all.stream()
                    .filter(source -> source.definition().name().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("Site " + site + " has no source \"" + name + "\".")));
        }
        return chosen;
    }

    /** Returns whether nothing failed. */
    private boolean run(ConfiguredSource source, SourceRuns runs, SourceSync sync, SyncResults results) {
        String name = source.definition().name();
        Optional<RunTicket> ticket = ticket(source, runs);
        if (ticket.isEmpty()) {
            results.failed(name, "is being run by another process");
            return false;
        }
        SyncProgress progress =
                json ? SyncProgress.SILENT : new ProgressDisplay(console.err(), console.terminal(), console.clock());
        try {
            SyncReport report = sync.run(ticket.get(), progress);
            results.published(name, report);
            return report.isClean();
        } catch (RuntimeException failed) {
            results.failed(name, Sentence.of(failed));
            return false;
        }
    }

    /* A run that waits for a process is as good as one of our own. */
    private Optional<RunTicket> ticket(ConfiguredSource source, SourceRuns runs) {
        UUID holder = UUID.randomUUID();
        return runs.ask(source.id(), RunCause.COMMAND, force)
                .or(() -> runs.open(source.id()).map(SourceRun::id))
                .flatMap(run -> runs.claim(holder, run));
    }
}
