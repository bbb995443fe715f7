package dev.deskhand.evaluation.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * ECE, the expected calibration error with ten bins of equal width: Σ nᵢ/n · |right share in bin i − mean confidence in
 * bin i|; a confidence of 1 belongs to the last bin. Lower is better. Source: Naeini, Cooper and Hauskrecht, "Obtaining
 * Well Calibrated Probabilities Using Bayesian Binning", AAAI 2015.
 */
public record CalibrationError() implements ConfidenceMetric {

    static final int BINS = 10;

    /**
     * What lies in a bin.
     *
     * @param low its lower edge
     * @param confidence the mean, 0 without rows
     * @param right the share of right rows, 0 without rows
     */
    public record Bin(double low, int rows, double confidence, double right) {}

    @Override
    public String name() {
        return "ece";
    }

    @Override
    public OptionalDouble of(List<Graded> rows) {
        if (rows.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(bins(rows).stream()
                .mapToDouble(bin -> (double) bin.rows() / rows.size() * Math.abs(bin.right() - bin.confidence()))
                .sum());
    }

    /** The ten bins, lowest first, empty ones among them. */
    public static List<Bin> bins(List<Graded> rows) {
        int[] count = new int[BINS];
        int[] right = new int[BINS];
        double[] confidence = new double[BINS];
        for (Graded row : rows) {
            int bin = Math.min(BINS - 1, (int) (row.confidence() * BINS));
            count[bin]++;
            right[bin] += row.right() ? 1 : 0;
            confidence[bin] += row.confidence();
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int n = Math.max(1, count[i]);
            bins.add(new Bin(i / (double) BINS, count[i], confidence[i] / n, (double) right[i] / n));
        }
        return bins;
    }
}
