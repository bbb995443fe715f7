package dev.deskhand.evaluation.metric;

import java.util.List;
import java.util.OptionalDouble;

/**
 * nDCG@10 with binary gains: DCG = Σ rel(i) / log2(i + 1) over ranks i = 1…10, divided by the DCG of a ranking with all
 * relevant documents first. Answerable questions only. Source: Järvelin and Kekäläinen, "Cumulated gain-based evaluation
 * of IR techniques", ACM TOIS 20(4), 2002.
 */
public record NormalisedGain() implements RowMetric {

    private static final int DEPTH = 10;

    @Override
    public String name() {
        return "ndcg@10";
    }

    @Override
    public OptionalDouble of(JudgedRow row) {
        if (!row.question().answerable()) {
            return OptionalDouble.empty();
        }
        List<String> ranked = row.result().ranked();
        double gain = 0;
        for (int i = 0; i < Math.min(DEPTH, ranked.size()); i++) {
            gain += row.question().relevant().contains(ranked.get(i)) ? discount(i) : 0;
        }
        double ideal = 0;
        for (int i = 0; i < Math.min(DEPTH, row.question().relevant().size()); i++) {
            ideal += discount(i);
        }
        return OptionalDouble.of(gain / ideal);
    }

    /** @param index rank from 0 */
    private static double discount(int index) {
        return Math.log(2) / Math.log(index + 2);
    }
}
