package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.metric.Graded;
import dev.deskhand.evaluation.metric.RiskControl;
import dev.deskhand.evaluation.metric.RiskControl.Weighted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Fits the confidence model of one kind, a curve over it, and the thresholds. Curve and thresholds come from confidences
 * of sets whose family was left out of the fit, so that they tell what happens on a knowledge base never seen.
 * Deterministic.
 *
 * @param regression fits the model itself
 * @param curve whether an isotonic curve follows the logistic function
 */
public record Trainer(SetRegression regression, boolean curve) {

    /** What leaving families out preferred; see docs/evaluation.md. */
    public static final Trainer USUAL = new Trainer(SetRegression.USUAL, false);

    /** Target precisions for which a threshold is sought. */
    public static final List<Double> TARGETS =
            List.of(0.75, 0.80, 0.85, 0.88, 0.90, 0.92, 0.93, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99);

    /**
     * @param sets own ones from at least two families for a curve and thresholds
     * @return with a provenance still to be filled in
     */
    public ConfidenceModel train(TrainingSets sets) {
        ConfidenceModel model = regression.fit(sets);
        if (sets.families().size() < 2) {
            return model;
        }
        List<Weighted> unseen = unseen(sets, regression::fit);
        ConfidenceModel curved = curve ? model.withIsotonic(IsotonicFit.of(unseen)) : model;
        List<Weighted> promised = curve ? unseen(sets, this::fitWithCurve) : unseen;
        return curved.withThresholds(thresholds(promised));
    }

    private ConfidenceModel fitWithCurve(TrainingSets sets) {
        ConfidenceModel model = regression.fit(sets);
        return sets.families().size() < 2 ? model : model.withIsotonic(IsotonicFit.of(unseen(sets, regression::fit)));
    }

    /** Confidence of every own row by a model fitted without its family; each set weighs 1. */
    static List<Weighted> unseen(TrainingSets sets, Function<TrainingSets, ConfidenceModel> fit) {
        List<Weighted> rows = new ArrayList<>();
        for (String family : sets.families()) {
            ConfidenceModel model = fit.apply(sets.without(family));
            sets.ofFamily(family).forEach(set -> graded(model, set)
                    .forEach(row -> rows.add(new Weighted(row, 1.0 / set.rows().size()))));
        }
        return rows;
    }

    static List<Graded> graded(ConfidenceModel model, FeatureSet set) {
        return set.rows().stream()
                .map(row -> new Graded(model.probability(row.features()), row.right()))
                .toList();
    }

    /** The promised threshold of each target; where none is, the one whose bound is greatest, which tells how far it goes. */
    private static List<ConfidenceModel.Threshold> thresholds(List<Weighted> rows) {
        List<ConfidenceModel.Threshold> thresholds = new ArrayList<>();
        for (double target : TARGETS) {
            RiskControl control = RiskControl.of(target);
            RiskControl.Kept kept = control.smallestWeighted(rows).orElseGet(() -> control.surest(rows));
            thresholds.add(Thresholds.measured(target, kept));
        }
        return thresholds;
    }
}
