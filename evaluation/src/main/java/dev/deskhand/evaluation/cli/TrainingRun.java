package dev.deskhand.evaluation.cli;

import dev.deskhand.evaluation.calibrate.CalibrationTables;
import dev.deskhand.evaluation.calibrate.FeatureSet;
import dev.deskhand.evaluation.calibrate.FinishedRuns;
import dev.deskhand.evaluation.calibrate.LearningCurve;
import dev.deskhand.evaluation.calibrate.ModelFile;
import dev.deskhand.evaluation.calibrate.Recalibration;
import dev.deskhand.evaluation.calibrate.ShippedModels;
import dev.deskhand.evaluation.calibrate.Trainer;
import dev.deskhand.evaluation.calibrate.TrainingSets;
import dev.deskhand.evaluation.report.MarkdownSection;
import dev.deskhand.evaluation.report.RunFacts;
import dev.deskhand.evaluation.report.TextTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code calibrate --runs}: the shipped models and the learning curve, from finished runs. */
final class TrainingRun {

    private static final String PAGE_SECTION = "Confidence on knowledge bases never seen";
    private static final List<Integer> LABELS = List.of(0, 25, 50, 100, 200);

    private static final String FAMILIES = """
            Each set with its whole family left out of model and threshold. threshold, coverage, precision: what the \
            threshold that was found without the family answers here.""";
    private static final String THRESHOLDS = """
            The smallest threshold at which the target precision held on families left out (Learn then Test, \
            fixed-sequence with four starts, 95 %); each set weighs the same. at least: the lower bound.""";
    private static final String CURVE = """
            What judged questions of one's own buy: the model has not seen the set's family, is recalibrated on random \
            draws of so many questions and measured on the rest; means of 40 draws.""";

    private final RunsOptions options;
    private final PrintWriter screen;
    private final List<String> page = new ArrayList<>();

    TrainingRun(RunsOptions options, PrintWriter screen) {
        this.options = options;
        this.screen = screen;
    }

    /** @throws IllegalArgumentException if the runs or the sets do not fit */
    void run(CommandFacts facts) {
        if (options.shipped == null && !options.learningCurve) {
            throw new IllegalArgumentException("--runs needs --shipped OUT or --learning-curve");
        }
        if (!(options.target >= 0.5 && options.target < 1)) {
            throw new IllegalArgumentException("--target-precision is " + options.target + ", must be 0.5 to below 1");
        }
        RunFacts run = facts.run();
        List<FeatureSet> sets = FinishedRuns.read(options.runs);
        page.add("Made at commit `" + run.commit() + "` on " + run.finished() + " by `" + run.command() + "`.");
        if (options.shipped != null) {
            fitShipped(sets, options.shipped, run);
        }
        if (options.learningCurve) {
            draw(sets);
        }
        Path markdown = options.markdown;
        if (markdown != null) {
            MarkdownSection.put(markdown, PAGE_SECTION, page);
        }
        screen.flush();
    }

    private void fitShipped(List<FeatureSet> sets, Path folder, RunFacts run) {
        String origin = "Fitted at commit " + run.commit() + " on " + run.finished() + " by " + run.command() + ".";
        for (ShippedModels shipped : ShippedModels.fit(sets, Trainer.USUAL, options.target, origin)) {
            Path file = folder.resolve(shipped.kind().code() + ".json");
            ModelFile.write(shipped.model(), file);
            String kind = shipped.kind().words();
            if (!shipped.rows().isEmpty()) {
                show("Families left out, " + kind, FAMILIES, CalibrationTables.families(shipped.rows()));
                show(
                        "Thresholds, " + kind,
                        THRESHOLDS,
                        CalibrationTables.thresholds(shipped.model().thresholds()));
            }
            screen.println("Model: " + file.toAbsolutePath().normalize());
        }
    }

    private void draw(List<FeatureSet> sets) {
        List<LearningCurve.Point> points = new ArrayList<>();
        for (String name : options.sets) {
            FeatureSet tested = sets.stream()
                    .filter(set -> set.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the runs have no set " + name + ", only "
                            + String.join(
                                    ", ", sets.stream().map(FeatureSet::name).toList())));
            TrainingSets alike = TrainingSets.of(tested.kind(), sets);
            for (int labels : LABELS) {
                if (labels < tested.rows().size()) {
                    points.addAll(LearningCurve.of(Trainer.USUAL, alike, tested, labels, ways(labels), options.target));
                }
            }
        }
        show("Judged questions", CURVE, CalibrationTables.learningCurve(points));
    }

    private List<Recalibration> ways(int labels) {
        return options.allWays && labels > 0
                ? List.of(Recalibration.values())
                : List.of(Recalibration.forLabels(labels));
    }

    private void show(String title, String words, TextTable table) {
        screen.println(title);
        table.lines().forEach(screen::println);
        screen.println();
        page.addAll(List.of("", "### " + title, "", words, ""));
        page.addAll(table.markdown());
    }
}
