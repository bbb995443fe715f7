package dev.deskhand.evaluation.metric;

import java.util.Comparator;
import java.util.List;

/**
 * A confidence and whether it was deserved.
 *
 * @param confidence in [0, 1]
 */
public record Graded(double confidence, boolean right) {

    /** Of all rows but canned replies, which count in no figure of confidence, precision or coverage; ascending. */
    public static List<Graded> of(List<JudgedRow> rows) {
        return rows.stream()
                .filter(row -> !row.result().canned())
                .map(row -> new Graded(row.result().confidence(), row.right()))
                .sorted(Comparator.comparingDouble(Graded::confidence))
                .toList();
    }
}
