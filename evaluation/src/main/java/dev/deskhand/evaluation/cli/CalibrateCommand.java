package dev.deskhand.evaluation.cli;

import dev.deskhand.evaluation.dataset.DataSetException;
import dev.deskhand.evaluation.run.RunningService;
import dev.deskhand.evaluation.run.ServiceClient;
import dev.deskhand.evaluation.run.ServiceException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code calibrate}: fits confidence and threshold to a site's judged questions, or fits the models that are shipped.
 * Exit code 0: done; 1: it failed, or there was nothing to calibrate on; 2: wrong usage.
 */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Fit confidence and threshold to a site's judged questions.")
public final class CalibrateCommand implements Callable<Integer> {

    private static final String DEFAULT_SITE = "default";

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final SiteOptions own = new SiteOptions();

    @Mixin
    private final ServiceOptions service = new ServiceOptions();

    @ArgGroup(exclusive = false, heading = "From finished runs of \"evaluate --features\":%n")
    private @Nullable RunsOptions fromRuns;

    /** @param clock for the time in provenances */
    public CalibrateCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        CommandSpec command = spec;
        if (command == null) {
            throw new IllegalStateException("run by picocli only");
        }
        PrintWriter screen = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        try {
            if (fromRuns != null) {
                CommandFacts facts =
                        new CommandFacts(command.commandLine().getParseResult().originalArgs(), clock);
                new TrainingRun(fromRuns, screen).run(facts);
                return 0;
            }
            return calibrateSite(screen, err) ? 0 : 1;
        } catch (IllegalArgumentException | DataSetException e) {
            err.println(e.getMessage());
            return 2;
        } catch (ServiceException | UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        } finally {
            screen.flush();
        }
    }

    private boolean calibrateSite(PrintWriter screen, PrintWriter err) {
        try (RunningService running = service.running()) {
            String site = service.site == null ? DEFAULT_SITE : service.site;
            ServiceClient client = new ServiceClient(running.address());
            ProgressLine progress = new ProgressLine(err, System.console() != null, site);
            return new SiteCalibrationRun(own, site, client, screen).run(progress);
        }
    }
}
