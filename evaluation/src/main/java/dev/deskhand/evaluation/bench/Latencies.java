package dev.deskhand.evaluation.bench;

import java.util.Arrays;
import java.util.Collection;

/** Times of one kind of request in milliseconds, at least one. Percentiles are by nearest rank: no value is made up. */
final class Latencies {

    private final double[] sorted;

    private Latencies(double[] sorted) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("there are no times");
        }
        this.sorted = sorted;
    }

    static Latencies of(Collection<Double> millis) {
        return new Latencies(
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    /** The smallest time that at least {@code percent} of the times do not exceed; {@code percent} in (0, 100]. */
    double percentile(double percent) {
        if (percent <= 0 || percent > 100) {
            throw new IllegalArgumentException("percent is " + percent + ", must be above 0, up to 100");
        }
        return sorted[(int) Math.ceil(percent / 100 * sorted.length) - 1];
    }

    double p50() {
        return percentile(50);
    }

    double p95() {
        return percentile(95);
    }

    double p99() {
        return percentile(99);
    }

    int count() {
        return sorted.length;
    }

    /** The middle value, or the mean of the two in the middle. */
    static double median(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("there are no values");
        }
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
