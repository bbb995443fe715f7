package dev.deskhand.evaluation.bench;

import java.util.List;

/**
 * How much is measured.
 *
 * @param passages text passages that the service knows
 * @param questions distinct questions of a round
 * @param rounds measured rounds, after four times as many that warm up
 * @param ingestPassages text passages that are published against the clock
 * @param scales text passages of each site whose answers are timed, ascending
 */
public record BenchSize(int passages, int questions, int rounds, int ingestPassages, List<Integer> scales) {

    public BenchSize {
        atLeast("passages", passages, 20);
        atLeast("questions", questions, 1);
        atLeast("rounds", rounds, 1);
        atLeast("ingestPassages", ingestPassages, 20);
        scales = List.copyOf(scales);
        scales.forEach(scale -> atLeast("scale", scale, 20));
    }

    private static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", must be at least " + least);
        }
    }

    public static BenchSize standard() {
        return new BenchSize(5_000, 200, 4, 2_000, List.of(1_000, 10_000, 100_000));
    }

    public static BenchSize full() {
        return new BenchSize(5_000, 200, 4, 5_000, List.of(1_000, 10_000, 100_000, 1_000_000));
    }

    public static BenchSize quick() {
        return new BenchSize(5_000, 200, 2, 1_000, List.of(1_000, 10_000));
    }

    /** The same, with nothing larger than a number of passages and questions; below 1,000 a single round. */
    public BenchSize atMost(int limit) {
        return new BenchSize(
                Math.min(limit, passages),
                Math.min(limit, questions),
                limit < 1_000 ? 1 : rounds,
                Math.min(limit, ingestPassages),
                scales.stream().map(scale -> Math.min(limit, scale)).distinct().toList());
    }
}
