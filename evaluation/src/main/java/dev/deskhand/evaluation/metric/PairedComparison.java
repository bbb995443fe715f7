package dev.deskhand.evaluation.metric;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Two runs over the same questions: the mean difference of a figure with its bootstrap interval, and the chance of a
 * difference at least as large if the runs were alike (random sign flips, 10,000 with a fixed seed, plus one). Source:
 * Smucker, Allan and Carterette, "A Comparison of Statistical Significance Tests for Information Retrieval Evaluation",
 * CIKM 2007.
 *
 * @param questions that both runs have a figure for
 * @param first mean of the first run
 * @param second mean of the second run
 * @param better questions on which the second run has more, {@code worse} on which it has less
 * @param chance in (0, 1]
 */
public record PairedComparison(
        int questions, double first, double second, Interval difference, int better, int worse, double chance) {

    private static final int FLIPS = 10_000;
    private static final long SEED = 20261122;

    /** A question's figure in both runs. */
    public record Pair(double first, double second) {

        double difference() {
            return second - first;
        }
    }

    /** Empty without any pair. */
    public static Optional<PairedComparison> of(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        double[] differences = pairs.stream().mapToDouble(Pair::difference).toArray();
        return Optional.of(new PairedComparison(
                pairs.size(),
                pairs.stream().mapToDouble(Pair::first).average().orElseThrow(),
                pairs.stream().mapToDouble(Pair::second).average().orElseThrow(),
                Bootstrap.ofMean(differences),
                (int) pairs.stream().filter(pair -> pair.difference() > 0).count(),
                (int) pairs.stream().filter(pair -> pair.difference() < 0).count(),
                chance(differences)));
    }

    private static double chance(double[] differences) {
        double observed = 0;
        for (double difference : differences) {
            observed += difference;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        int asLarge = 0;
        for (int i = 0; i < FLIPS; i++) {
            double sum = 0;
            for (double difference : differences) {
                sum += random.nextBoolean() ? difference : -difference;
            }
            asLarge += Math.abs(sum) >= Math.abs(observed) - 1e-12 ? 1 : 0;
        }
        return (asLarge + 1.0) / (FLIPS + 1.0);
    }
}
