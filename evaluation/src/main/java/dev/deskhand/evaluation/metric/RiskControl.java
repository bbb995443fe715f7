package dev.deskhand.evaluation.metric;

import java.util.List;
import java.util.Optional;

/**
 * The smallest threshold on the confidence that keeps a promise: with probability 1 − δ over the judged questions, at
 * least the target share of what is answered is right. Thresholds are tested on a fixed grid of hundredths, from each
 * start downwards for as long as the one-sided upper bound on the error rate among the answered stays at or below 1 −
 * target; with several starts each is tested at δ divided by their number. Source: fixed-sequence testing with several
 * starts in Angelopoulos, Bates, Candès, Jordan and Lei, "Learn then Test: Calibrating Predictive Algorithms to Achieve
 * Risk Control", arXiv 2110.01052, 2021, algorithm 1; the bound is Clopper and Pearson's. Rows of unequal weight count
 * as (Σw)² / Σw² rows, after Korn and Graubard, "Confidence Intervals for Proportions With Small Expected Number of
 * Positive Counts Estimated From Survey Data", Survey Methodology 24, 1998.
 *
 * @param target share of answers that are to be right, in (0, 1)
 * @param delta chance of a promise that does not hold, in (0, 1)
 * @param starts thresholds at which testing begins, chosen without looking at the rows
 */
public record RiskControl(double target, double delta, List<Double> starts) {

    /** Where testing begins when nothing else is known of the confidence. */
    public static final List<Double> USUAL_STARTS = List.of(0.95, 0.90, 0.80, 0.70);

    public static final double USUAL_DELTA = 0.05;

    private static final int GRID = 100;

    public RiskControl {
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException("target precision is " + target + ", must be between 0 and 1");
        }
        if (!(delta > 0 && delta < 1) || starts.isEmpty()) {
            throw new IllegalArgumentException("delta is " + delta + " with " + starts.size() + " starts");
        }
        starts = List.copyOf(starts);
    }

    public static RiskControl of(double target) {
        return new RiskControl(target, USUAL_DELTA, USUAL_STARTS);
    }

    /**
     * A graded row with its weight.
     *
     * @param weight above 0
     */
    public record Weighted(Graded row, double weight) {}

    /**
     * What holds at a threshold.
     *
     * @param coverage share of all rows' weight that is answered
     * @param answered how many rows that is; their effective number where weights differ
     * @param precision share of right ones among the answered
     * @param lowerBound one-sided bound that the precision has with the wanted probability
     */
    public record Kept(double threshold, double coverage, double answered, double precision, double lowerBound) {}

    public Optional<Kept> smallest(List<Graded> rows) {
        return smallestWeighted(rows.stream().map(row -> new Weighted(row, 1)).toList());
    }

    /** Empty when no start passes. */
    public Optional<Kept> smallestWeighted(List<Weighted> rows) {
        Kept best = null;
        for (double start : starts) {
            for (int step = (int) Math.round(start * GRID); step >= 1; step--) {
                Kept here = at(rows, step / (double) GRID);
                if (here.lowerBound() < target) {
                    break;
                }
                best = best == null || here.threshold() < best.threshold() ? here : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Where the bound is greatest, promised or not; the smaller threshold of two. */
    public Kept surest(List<Weighted> rows) {
        Kept surest = at(rows, 1.0 / GRID);
        for (int step = 2; step < GRID; step++) {
            Kept here = at(rows, step / (double) GRID);
            surest = here.lowerBound() > surest.lowerBound() ? here : surest;
        }
        return surest;
    }

    /** What holds at one threshold, kept or not; nothing answered has the bound 0. */
    public Kept at(List<Weighted> rows, double threshold) {
        double all = 0;
        double answered = 0;
        double right = 0;
        double squares = 0;
        for (Weighted weighted : rows) {
            double weight = weighted.weight();
            all += weight;
            if (weighted.row().confidence() >= threshold) {
                answered += weight;
                squares += weight * weight;
                right += weighted.row().right() ? weight : 0;
            }
        }
        if (answered == 0) {
            return new Kept(threshold, 0, 0, 0, 0);
        }
        double count = answered * answered / squares;
        double precision = right / answered;
        double bound = ClopperPearson.lowerBound(precision * count, count, delta / starts.size());
        return new Kept(threshold, answered / all, count, precision, bound);
    }
}
