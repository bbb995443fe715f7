package dev.deskhand.evaluation.metric;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * AUROC of confidence against "right": the chance that a right row has a higher confidence than a wrong one, ties
 * counting half; undefined unless there are both. Computed from mid-ranks: (R − p(p + 1)/2) / (p q), R the sum of the
 * right rows' ranks, p and q the numbers of right and wrong ones. Source: Hanley and McNeil, Radiology 143, 1982.
 */
public record RankingArea() implements ConfidenceMetric {

    @Override
    public String name() {
        return "auroc";
    }

    @Override
    public OptionalDouble of(List<Graded> rows) {
        List<Graded> ascending = rows.stream()
                .sorted(Comparator.comparingDouble(Graded::confidence))
                .toList();
        double rightRanks = 0;
        long right = 0;
        for (int from = 0; from < ascending.size(); ) {
            int to = from;
            long rightHere = 0;
            while (to < ascending.size()
                    && ascending.get(to).confidence() == ascending.get(from).confidence()) {
                rightHere += ascending.get(to++).right() ? 1 : 0;
            }
            rightRanks += rightHere * (from + 1 + to) / 2.0;
            right += rightHere;
            from = to;
        }
        long wrong = rows.size() - right;
        if (right == 0 || wrong == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((rightRanks - right * (right + 1) / 2.0) / ((double) right * wrong));
    }
}
