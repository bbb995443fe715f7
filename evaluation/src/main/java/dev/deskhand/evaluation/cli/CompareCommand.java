package dev.deskhand.evaluation.cli;

import dev.deskhand.evaluation.report.RunComparison;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code compare}: two runs question by question, with intervals and the chance that nothing has changed. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compare two runs of evaluate question by question.")
public final class CompareCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN_A", description = "Output folder of a run, or of one of its sets.")
    private Path first = Path.of(".");

    @Parameters(index = "1", paramLabel = "RUN_B", description = "The same of another run.")
    private Path second = Path.of(".");

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        PrintWriter screen = spec.commandLine().getOut();
        try {
            RunComparison.of(first, second).lines().forEach(screen::println);
            screen.flush();
            return 0;
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        } catch (UncheckedIOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }
}
