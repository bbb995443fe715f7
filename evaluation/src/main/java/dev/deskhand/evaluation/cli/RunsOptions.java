package dev.deskhand.evaluation.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code calibrate} does with finished runs. */
final class RunsOptions {

    @Option(
            names = "--runs",
            required = true,
            arity = "1..*",
            paramLabel = "DIR",
            description = "Their output folders.")
    List<Path> runs = List.of();

    @Option(
            names = "--shipped",
            paramLabel = "OUT",
            description = "Fit the shipped models into OUT/read.json and unread.json.")
    @Nullable
    Path shipped;

    @Option(names = "--learning-curve", description = "Show what 0, 25, 50, 100 and 200 judged questions buy.")
    boolean learningCurve;

    @Option(
            names = "--sets",
            split = ",",
            paramLabel = "SET",
            defaultValue = "stackfaq-abstention,hint3-curekart,pquad-persian",
            description = "The learning curve's sets; default: ${DEFAULT-VALUE}.")
    List<String> sets = List.of();

    @Option(names = "--all-ways", description = "Compare every way of recalibration, not only the one that is used.")
    boolean allWays;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Put the tables into this page's last section too.")
    @Nullable
    Path markdown;

    @Option(
            names = "--target-precision",
            paramLabel = "P",
            defaultValue = "0.95",
            description = "Share of answers that is to be right; default: ${DEFAULT-VALUE}.")
    double target;
}
