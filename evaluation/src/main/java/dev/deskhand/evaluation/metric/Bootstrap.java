package dev.deskhand.evaluation.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Percentile bootstrap: 1,000 resamples of the questions with replacement, the 2.5 % and 97.5 % quantiles of the figure.
 * The seed is fixed, so that two runs over the same rows state the same interval. Source: Efron and Tibshirani, An
 * Introduction to the Bootstrap, 1993, chapter 13.
 */
final class Bootstrap {

    static final int RESAMPLES = 1000;
    private static final long SEED = 20261122;

    private Bootstrap() {}

    /** @param values at least one */
    static Interval ofMean(double[] values) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] figures = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int j = 0; j < values.length; j++) {
                sum += values[random.nextInt(values.length)];
            }
            figures[i] = sum / values.length;
        }
        return middle(figures);
    }

    /** @param figure undefined for some resamples, which are then left out; defined for {@code rows} themselves */
    static <T> Interval of(List<T> rows, Function<List<T>, OptionalDouble> figure) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] figures = new double[RESAMPLES];
        int defined = 0;
        for (int i = 0; i < RESAMPLES; i++) {
            List<T> sample = resample(rows, random);
            OptionalDouble value = figure.apply(sample);
            if (value.isPresent()) {
                figures[defined++] = value.getAsDouble();
            }
        }
        return middle(defined == 0 ? new double[] {figure.apply(rows).orElseThrow()} : Arrays.copyOf(figures, defined));
    }

    /** Keeps the rows' order, so that a figure which sorts finds sorted what was sorted before. */
    private static <T> List<T> resample(List<T> rows, SplittableRandom random) {
        int[] times = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            times[random.nextInt(rows.size())]++;
        }
        List<T> sample = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < times[i]; j++) {
                sample.add(rows.get(i));
            }
        }
        return sample;
    }

    private static Interval middle(double[] figures) {
        Arrays.sort(figures);
        int last = figures.length - 1;
        return new Interval(figures[(int) Math.floor(0.025 * last)], figures[(int) Math.ceil(0.975 * last)]);
    }
}
