package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.metric.RiskControl.Weighted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Isotonic regression by pooling adjacent violators: the rising sequence of shares that is nearest to the labels in the
 * weighted least-squares sense. Each pool becomes a point (mean confidence, share of right rows); between points the
 * curve is a straight line, so that the order of confidences survives. Source: Ayer, Brunk, Ewing, Reid and Silverman,
 * "An Empirical Distribution Function for Sampling with Incomplete Information", Annals of Mathematical Statistics 26,
 * 1955; for calibration Zadrozny and Elkan, KDD 2002; the lines between points are ours.
 */
final class IsotonicFit {

    private IsotonicFit() {}

    private record Pool(double weight, double confidence, double right) {

        Pool with(Pool other) {
            return new Pool(weight + other.weight, confidence + other.confidence, right + other.right);
        }

        double share() {
            return right / weight;
        }

        ConfidenceModel.Step step() {
            return new ConfidenceModel.Step(confidence / weight, share());
        }
    }

    /** @return points of rising confidence and share; empty without rows */
    static List<ConfidenceModel.Step> of(List<Weighted> rows) {
        List<Weighted> ascending = rows.stream()
                .sorted(Comparator.comparingDouble(it -> it.row().confidence()))
                .toList();
        List<Pool> pools = new ArrayList<>();
        double last = Double.NaN;
        for (Weighted weighted : ascending) {
            double weight = weighted.weight();
            double confidence = weighted.row().confidence();
            Pool pool = new Pool(weight, weight * confidence, weighted.row().right() ? weight : 0);
            if (confidence == last) {
                pool = pools.remove(pools.size() - 1).with(pool);
            }
            last = confidence;
            while (!pools.isEmpty() && pools.get(pools.size() - 1).share() >= pool.share()) {
                pool = pools.remove(pools.size() - 1).with(pool);
            }
            pools.add(pool);
        }
        return pools.stream().map(Pool::step).toList();
    }
}
