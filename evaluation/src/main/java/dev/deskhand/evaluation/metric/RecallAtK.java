package dev.deskhand.evaluation.metric;

import java.util.OptionalDouble;

/**
 * Recall at k: |relevant ∩ first k ranked| / |relevant|. Answerable questions only. Source: Manning, Raghavan and
 * Schütze, Introduction to Information Retrieval, 2008, section 8.4.
 */
public record RecallAtK(int k) implements RowMetric {

    @Override
    public String name() {
        return "recall@" + k;
    }

    @Override
    public OptionalDouble of(JudgedRow row) {
        if (!row.question().answerable()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                (double) row.relevantWithin(k) / row.question().relevant().size());
    }
}
