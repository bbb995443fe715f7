package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.metric.Graded;
import dev.deskhand.evaluation.metric.RiskControl;
import dev.deskhand.evaluation.metric.RiskControl.Weighted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model fitted to one knowledge base and the threshold chosen with it.
 *
 * @param unseen the labels' own confidences, each by a model that was fitted without it, in ten folds
 * @param kept what risk control promises with these labels; empty when they are too few or the answers too wrong
 * @param threshold the promised one, else a careful one
 */
public record SiteFit(
        ConfidenceModel model,
        Recalibration way,
        List<Graded> unseen,
        Optional<RiskControl.Kept> kept,
        double threshold) {

    private static final int FOLDS = 10;
    private static final int FEWEST_ANSWERS = 10;

    public SiteFit {
        unseen = List.copyOf(unseen);
    }

    /**
     * @param base the shipped model with its thresholds
     * @param rows judged answers of the model's kind
     */
    static SiteFit of(ConfidenceModel base, List<LabelledAnswer> rows, Recalibration way, double target) {
        double shipped = Thresholds.careful(base.thresholds(), target);
        List<Graded> unseen = unseen(base, rows, way);
        RiskControl control = new RiskControl(target, RiskControl.USUAL_DELTA, List.of(shipped));
        Optional<RiskControl.Kept> kept = control.smallest(unseen);
        double threshold = kept.map(RiskControl.Kept::threshold)
                .orElseGet(() -> Math.max(shipped, reaching(unseen, target).orElse(shipped)));
        return new SiteFit(way.fit(base, rows), way, unseen, kept, threshold);
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

    /** The smallest threshold of hundredths from which on the labels themselves reach the target. */
    private static Optional<Double> reaching(List<Graded> rows, double target) {
        List<Weighted> plain = rows.stream().map(row -> new Weighted(row, 1)).toList();
        RiskControl control = RiskControl.of(target);
        for (int step = 1; step < 100; step++) {
            RiskControl.Kept here = control.at(plain, step / 100.0);
            if (here.answered() >= FEWEST_ANSWERS && here.precision() >= target) {
                return Optional.of(here.threshold());
            }
        }
        return Optional.empty();
    }
}
