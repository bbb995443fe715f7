package dev.deskhand.evaluation.metric;

import java.util.OptionalDouble;

/**
 * Success at k: 1 if a relevant document is among the first k ranked, else 0. Answerable questions only. Source:
 * Craswell, "Success at n", Encyclopedia of Database Systems, 2009.
 */
public record HitAtK(int k) implements RowMetric {

    @Override
    public String name() {
        return "hit@" + k;
    }

    @Override
    public OptionalDouble of(JudgedRow row) {
        if (!row.question().answerable()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(row.relevantWithin(k) > 0 ? 1 : 0);
    }
}
