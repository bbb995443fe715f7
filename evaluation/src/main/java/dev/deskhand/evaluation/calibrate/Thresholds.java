package dev.deskhand.evaluation.calibrate;

import java.util.List;

/** The service's own rule for deriving a threshold from a target precision. */
final class Thresholds {

    /** Nothing is answered below certainty where no threshold was shown to do. */
    static final double CERTAINTY = 1;

    private Thresholds() {}

    /**
     * The threshold of the least measured target that is at least the wanted one.
     *
     * @param measured least target first
     */
    static double careful(List<ConfidenceModel.Threshold> measured, double target) {
        return measured.stream()
                .filter(it -> it.target() >= target - 1e-9)
                .mapToDouble(ConfidenceModel.Threshold::threshold)
                .findFirst()
                .orElse(CERTAINTY);
    }
}
