package dev.deskhand.evaluation.metric;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its uncertainty.
 *
 * @param interval 95 %; null where none is stated, as for times
 * @param rows on how many questions it stands
 */
public record Estimate(double value, @Nullable Interval interval, int rows) {

    /** The mean of the questions' figures, of which there is at least one. */
    public static Estimate ofMean(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return new Estimate(mean, Bootstrap.ofMean(values), values.length);
    }
}
