package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.metric.RiskControl;
import java.util.List;

/** Thresholds as models carry them, and the service's own rule for deriving one from a target precision. */
final class Thresholds {

    /** Where no threshold was measured. */
    private static final double UNMEASURED = 0.80;

    private Thresholds() {}

    static ConfidenceModel.Threshold measured(double target, RiskControl.Kept kept) {
        return new ConfidenceModel.Threshold(
                target, kept.threshold(), kept.coverage(), kept.answered(), kept.precision(), kept.lowerBound());
    }

    /**
     * The threshold of the least measured target that is at least the wanted one, else of the greatest measured.
     *
     * @param measured least target first
     */
    static double careful(List<ConfidenceModel.Threshold> measured, double target) {
        return measured.stream()
                .filter(it -> it.target() >= target - 1e-9)
                .mapToDouble(ConfidenceModel.Threshold::threshold)
                .findFirst()
                .orElseGet(() -> measured.isEmpty()
                        ? UNMEASURED
                        : measured.get(measured.size() - 1).threshold());
    }
}
