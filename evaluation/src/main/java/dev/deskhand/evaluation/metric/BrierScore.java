package dev.deskhand.evaluation.metric;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The mean squared difference between confidence and truth (1 right, 0 wrong). Lower is better. Source: Brier,
 * "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78, 1950.
 */
public record BrierScore() implements ConfidenceMetric {

    @Override
    public String name() {
        return "brier";
    }

    @Override
    public OptionalDouble of(List<Graded> rows) {
        return rows.stream()
                .mapToDouble(row -> Math.pow(row.confidence() - (row.right() ? 1 : 0), 2))
                .average();
    }
}
