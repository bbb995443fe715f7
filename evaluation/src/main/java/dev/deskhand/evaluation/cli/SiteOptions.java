package dev.deskhand.evaluation.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code calibrate} does with a site. */
final class SiteOptions {

    @Parameters(
            arity = "0..*",
            paramLabel = "DIR",
            description = "Data-set folders whose questions are judged; without, what the service keeps is enough.")
    List<Path> folders = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "calibration-results",
            description = "Where the answers to the judged questions are left; default: ${DEFAULT-VALUE}.")
    Path out = Path.of(".");

    @Option(names = "--save", description = "Let the service keep the folders' questions for the next calibration.")
    boolean save;

    @Option(names = "--dry-run", description = "Fit and show, but keep nothing.")
    boolean dryRun;

    @Option(names = "--list", description = "List the site's calibrations and what is in force.")
    boolean list;

    @Option(
            names = "--use",
            paramLabel = "REVISION",
            description = "Put an earlier or later calibration in force; 0 for the shipped models.")
    @Nullable
    Integer use;
}
