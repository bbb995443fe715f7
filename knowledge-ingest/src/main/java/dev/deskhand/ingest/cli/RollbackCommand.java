package dev.deskhand.ingest.cli;

import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.StoreSettings;
import dev.deskhand.knowledge.embedding.ModelSource;
import dev.deskhand.knowledge.model.ModelOpener;
import dev.deskhand.knowledge.publish.KnowledgeHistory;
import dev.deskhand.knowledge.publish.RollbackReport;
import dev.deskhand.knowledge.publish.Site;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code deskhand rollback}: returns a site to an earlier knowledge revision, as a new one. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Publishes again what a site had published at one of its last 20 knowledge revisions.")
public final class RollbackCommand implements Callable<Integer> {

    @Option(names = "--site", defaultValue = "default", description = "The site (default: ${DEFAULT-VALUE}).")
    private String site = "default";

    @Option(names = "--to", paramLabel = "REVISION", description = "The revision to return to (default: the last one).")
    private @Nullable Long revision;

    @Option(names = "--list", description = "Only show the revisions that can be returned to.")
    private boolean list;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    private final Function<StoreSettings, KnowledgeStore> opener;
    private final Console console;

    RollbackCommand(Function<StoreSettings, KnowledgeStore> opener, Console console) {
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
        return Commands.run(new RollbackCommand(opener, console), "rollback", console, arguments);
    }

    @Override
    public Integer call() {
        StoreSettings settings;
        try {
            settings = store.settings(console);
        } catch (IllegalArgumentException wrong) {
            return store.complain(console, wrong, Commands.WRONG_USAGE);
        }
        try (KnowledgeStore knowledge = opener.apply(settings)) {
            Site target = knowledge
                    .sites()
                    .find(site)
                    .orElseThrow(() -> new IllegalArgumentException("There is no site \"" + site + "\"."));
            if (list) {
                show(knowledge.history(), target);
            } else {
                rollBack(knowledge.history(), target);
            }
            console.out().flush();
            return 0;
        } catch (IllegalArgumentException wrong) {
            return store.complain(console, wrong, Commands.WRONG_USAGE);
        } catch (RuntimeException failed) {
            return store.complain(console, failed, Commands.FAILED);
        }
    }

    private void show(KnowledgeHistory history, Site target) {
        history.latest(target.id()).forEach(known -> console.out()
                .println("Revision " + known.number() + "  " + known.publishedAt() + "  " + known.published()
                        + " published, " + known.withdrawn() + " withdrawn"));
    }

    private void rollBack(KnowledgeHistory history, Site target) {
        RollbackReport report =
                revision == null ? history.rollbackBy(target.id(), 1) : history.rollback(target.id(), revision);
        console.out()
                .println("Site " + site + " is as it was at revision " + report.restored() + ": " + report.published()
                        + " articles came back, " + report.withdrawn() + " are withdrawn. Knowledge revision "
                        + report.knowledgeRevision() + ".");
    }
}
