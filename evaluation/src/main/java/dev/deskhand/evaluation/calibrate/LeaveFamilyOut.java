package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.metric.CalibrationError;
import dev.deskhand.evaluation.metric.CoverageAtPrecision;
import dev.deskhand.evaluation.metric.Graded;
import dev.deskhand.evaluation.metric.RankingArea;
import dev.deskhand.evaluation.metric.RiskControl;
import dev.deskhand.evaluation.metric.RiskControl.Weighted;
import java.util.ArrayList;
import java.util.List;

/** How a trainer does on each set with that set's whole family left out: model, curve and threshold alike. */
public final class LeaveFamilyOut {

    private LeaveFamilyOut() {}

    /**
     * One set's figures.
     *
     * @param right share of right answers among all
     * @param auroc NaN where all rows are right, or none
     * @param atTarget what the threshold for the target precision, found without the family, answers here
     */
    public record Row(
            String set,
            int questions,
            double right,
            double auroc,
            double ece,
            double coverage95,
            RiskControl.Kept atTarget) {}

    /**
     * @param target precision whose threshold is tried
     * @return one for each own set
     */
    public static List<Row> of(Trainer trainer, TrainingSets sets, double target) {
        List<Row> rows = new ArrayList<>();
        for (String family : sets.families()) {
            ConfidenceModel model = trainer.train(sets.without(family));
            double threshold = Thresholds.careful(model.thresholds(), target);
            sets.ofFamily(family).forEach(set -> rows.add(row(set, Trainer.graded(model, set), threshold, target)));
        }
        return rows;
    }

    private static Row row(FeatureSet set, List<Graded> graded, double threshold, double target) {
        List<Weighted> plain = graded.stream().map(row -> new Weighted(row, 1)).toList();
        return new Row(
                set.name(),
                graded.size(),
                graded.stream()
                        .mapToDouble(row -> row.right() ? 1 : 0)
                        .average()
                        .orElse(0),
                new RankingArea().of(graded).orElse(Double.NaN),
                new CalibrationError().of(graded).orElse(Double.NaN),
                new CoverageAtPrecision(0.95).of(graded).orElse(0),
                new RiskControl(target, RiskControl.USUAL_DELTA, List.of(threshold)).at(plain, threshold));
    }
}
