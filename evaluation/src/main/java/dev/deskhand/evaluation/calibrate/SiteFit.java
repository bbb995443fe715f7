package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.metric.Graded;
import dev.deskhand.evaluation.metric.RiskControl;
import dev.deskhand.evaluation.metric.RiskControl.Weighted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model fitted to one knowledge base and its thresholds.
 *
 * @param model with a threshold for each of {@link Trainer#TARGETS}
 * @param unseen the labels' own confidences, each by a model that was fitted without it, in ten folds
 * @param kept what risk control promises for the wanted target with these labels; empty when they are too few or the
 *     answers too wrong
 * @param threshold for the wanted target: the promised one, else a careful one
 */
record SiteFit(ConfidenceModel model, List<Graded> unseen, Optional<RiskControl.Kept> kept, double threshold) {

    private static final int FOLDS = 10;
    private static final int FEWEST_ANSWERS = 10;
    private static final int GRID = 100;

    SiteFit {
        unseen = List.copyOf(unseen);
    }

    /**
     * @param base the shipped model with its thresholds
     * @param rows judged answers of the model's kind, in an order that says nothing
     * @param target precision that is wanted
     */
    static SiteFit of(ConfidenceModel base, List<LabelledAnswer> rows, Recalibration way, double target) {
        List<Graded> unseen = unseen(base, rows, way);
        ConfidenceModel model = way.fit(base, rows).withThresholds(thresholds(base, unseen));
        return new SiteFit(
                model,
                unseen,
                promised(base, unseen, target),
                threshold(base, unseen, target).threshold());
    }

    private static List<Graded> unseen(ConfidenceModel base, List<LabelledAnswer> rows, Recalibration way) {
        List<Graded> graded = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<LabelledAnswer> fitted = new ArrayList<>();
            List<LabelledAnswer> held = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                (i % FOLDS == fold ? held : fitted).add(rows.get(i));
            }
            ConfidenceModel model = way.fit(base, fitted);
            held.forEach(row -> graded.add(new Graded(model.probability(row.features()), row.right())));
        }
        return graded;
    }

    private static List<ConfidenceModel.Threshold> thresholds(ConfidenceModel base, List<Graded> unseen) {
        List<ConfidenceModel.Threshold> thresholds = new ArrayList<>();
        double least = 0;
        for (double target : Trainer.TARGETS) {
            RiskControl.Kept chosen = threshold(base, unseen, target);
            RiskControl.Kept rising =
                    chosen.threshold() < least ? control(base, target).at(plain(unseen), least) : chosen;
            least = rising.threshold();
            thresholds.add(Thresholds.measured(target, rising));
        }
        return thresholds;
    }

    /** Testing begins at the shipped threshold, which knows nothing of these labels. */
    private static RiskControl control(ConfidenceModel base, double target) {
        return new RiskControl(target, RiskControl.USUAL_DELTA, List.of(Thresholds.careful(base.thresholds(), target)));
    }

    private static Optional<RiskControl.Kept> promised(ConfidenceModel base, List<Graded> unseen, double target) {
        return control(base, target).smallest(unseen);
    }

    /** The promised one; else the shipped one, or a greater one from which on the labels themselves reach the target. */
    private static RiskControl.Kept threshold(ConfidenceModel base, List<Graded> unseen, double target) {
        RiskControl control = control(base, target);
        List<Weighted> plain = plain(unseen);
        double shipped = Thresholds.careful(base.thresholds(), target);
        return promised(base, unseen, target).orElseGet(() -> reaching(control, plain)
                .filter(it -> it.threshold() > shipped)
                .orElseGet(() -> control.at(plain, shipped)));
    }

    private static Optional<RiskControl.Kept> reaching(RiskControl control, List<Weighted> rows) {
        for (int step = 1; step < GRID; step++) {
            RiskControl.Kept here = control.at(rows, step / (double) GRID);
            if (here.answered() >= FEWEST_ANSWERS && here.precision() >= control.target()) {
                return Optional.of(here);
            }
        }
        return Optional.empty();
    }

    private static List<Weighted> plain(List<Graded> rows) {
        return rows.stream().map(row -> new Weighted(row, 1)).toList();
    }
}
