package dev.deskhand.evaluation.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * AURC, the area under the risk–coverage curve: the mean, over k = 1…n, of the error rate among the k most confident
 * rows. Inside a group of equal confidence the expected number of errors is taken, so that order plays no part. Lower
 * is better. Source: Geifman and El-Yaniv, "Selective Classification for Deep Neural Networks", NeurIPS 2017; ties as an
 * expectation are ours.
 */
public record RiskCoverage() implements ConfidenceMetric {

    /**
     * The answers given if everything from a threshold on were answered.
     *
     * @param answered how many rows have at least that confidence
     * @param right how many of them are right
     */
    public record Point(double threshold, int answered, int right) {

        public double precision() {
            return (double) right / answered;
        }
    }

    @Override
    public String name() {
        return "aurc";
    }

    @Override
    public OptionalDouble of(List<Graded> rows) {
        double sum = 0;
        int answered = 0;
        double errors = 0;
        for (Point point : curve(rows)) {
            int group = point.answered() - answered;
            double errorsHere = point.answered() - point.right() - errors;
            for (int i = 1; i <= group; i++) {
                sum += (errors + errorsHere * i / group) / (answered + i);
            }
            answered = point.answered();
            errors += errorsHere;
        }
        return rows.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / rows.size());
    }

    /** One point for each distinct confidence, most confident first. */
    public static List<Point> curve(List<Graded> rows) {
        List<Graded> descending = rows.stream()
                .sorted(Comparator.comparingDouble(Graded::confidence).reversed())
                .toList();
        List<Point> points = new ArrayList<>();
        int right = 0;
        for (int i = 0; i < descending.size(); i++) {
            Graded row = descending.get(i);
            right += row.right() ? 1 : 0;
            boolean last = i + 1 == descending.size() || descending.get(i + 1).confidence() != row.confidence();
            if (last) {
                points.add(new Point(row.confidence(), i + 1, right));
            }
        }
        return points;
    }
}
