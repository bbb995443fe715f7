package dev.deskhand.evaluation.metric;

import java.util.OptionalDouble;

/**
 * Reciprocal rank within ten: 1 / rank of the first relevant document, 0 when none is among the first ten; its mean is
 * MRR@10. Answerable questions only. Source: Voorhees, "The TREC-8 Question Answering Track Report", 1999.
 */
public record ReciprocalRank() implements RowMetric {

    @Override
    public String name() {
        return "mrr@10";
    }

    @Override
    public OptionalDouble of(JudgedRow row) {
        if (!row.question().answerable()) {
            return OptionalDouble.empty();
        }
        int rank = row.firstRelevantRank();
        return OptionalDouble.of(rank == 0 ? 0 : 1.0 / rank);
    }
}
