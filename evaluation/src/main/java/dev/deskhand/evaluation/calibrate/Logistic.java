package dev.deskhand.evaluation.calibrate;

/** The logistic function and its inverse. */
final class Logistic {

    /* Beyond these a probability says more than any calibration data could. */
    private static final double LEAST = 1e-4;

    private Logistic() {}

    /** 1 / (1 + exp(−x)). */
    static double of(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** log(p / (1 − p)), with p kept within 0.0001 and 0.9999. */
    static double logit(double p) {
        double kept = Math.min(1 - LEAST, Math.max(LEAST, p));
        return Math.log(kept / (1 - kept));
    }
}
