package dev.deskhand.evaluation.calibrate;

import java.util.List;

/** The service's own rule for deriving a threshold from a target precision. */
final class Thresholds {

    /** Where no threshold was measured. */
    private static final double UNMEASURED = 0.80;

    private Thresholds() {}

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
