package dev.deskhand.evaluation.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code calibrate}: fits confidence and threshold. Exit code 0: done; 1: it failed; 2: wrong usage. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Fit confidence and threshold: to a site's judged questions, or the models that are shipped.")
public final class CalibrateCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(exclusive = false, heading = "From finished runs of \"evaluate --features\":%n")
    private @Nullable RunsOptions fromRuns;

    @Option(
            names = "--target-precision",
            paramLabel = "P",
            defaultValue = "0.95",
            description = "Share of answers that is to be right; default: ${DEFAULT-VALUE}.")
    private double target;

    /** @param clock for the time in provenances */
    public CalibrateCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            if (!(target >= 0.5 && target < 1)) {
                throw new IllegalArgumentException("--target-precision is " + target + ", must be 0.5 to below 1");
            }
            if (fromRuns == null) {
                throw new IllegalArgumentException("name what to calibrate");
            }
            CommandFacts facts =
                    new CommandFacts(spec.commandLine().getParseResult().originalArgs(), clock);
            new TrainingRun(fromRuns, target, spec.commandLine().getOut()).run(facts);
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
