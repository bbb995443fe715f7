package dev.deskhand.evaluation.metric;

import java.util.Set;

/** Which way a figure is better. */
public enum Direction {
    HIGHER,
    LOWER;

    private static final Set<String> LOWER_IS_BETTER = Set.of("aurc", "ece", "brier", "answer-chars");

    public static Direction of(String figure) {
        return LOWER_IS_BETTER.contains(figure) || figure.startsWith("ms-") ? LOWER : HIGHER;
    }

    /** How much worse a figure is than expected; negative when better. */
    public double loss(double expected, double actual) {
        return this == HIGHER ? expected - actual : actual - expected;
    }
}
