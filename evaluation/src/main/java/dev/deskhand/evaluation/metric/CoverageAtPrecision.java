package dev.deskhand.evaluation.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Coverage at a precision: the largest share of questions that can be answered by one threshold on the confidence such
 * that the share of right ones among them is at least the target; 0 when no threshold reaches it. The threshold is
 * chosen on the rows that it is measured on, so this is what the confidence allows, not what a threshold promises.
 * Source: El-Yaniv and Wiener, "On the Foundations of Noise-free Selective Classification", JMLR 11, 2010.
 *
 * @param target in (0, 1]
 */
public record CoverageAtPrecision(double target) implements ConfidenceMetric {

    /** Where the target is reached: coverage, and the precision there with its Clopper–Pearson interval. */
    public record Reached(double threshold, double coverage, int answered, double precision, Interval interval) {}

    @Override
    public String name() {
        return "coverage@" + Math.round(target * 100);
    }

    @Override
    public OptionalDouble of(List<Graded> rows) {
        return rows.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(reached(rows).map(Reached::coverage).orElse(0.0));
    }

    public Optional<Reached> reached(List<Graded> rows) {
        return RiskCoverage.curve(rows).stream()
                .filter(point -> point.precision() >= target)
                .reduce((earlier, later) -> later)
                .map(point -> new Reached(
                        point.threshold(),
                        (double) point.answered() / rows.size(),
                        point.answered(),
                        point.precision(),
                        ClopperPearson.interval(point.right(), point.answered(), 0.95)));
    }
}
