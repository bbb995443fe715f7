package dev.deskhand.evaluation.metric;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A percentile of the replies' times in milliseconds by nearest rank: the smallest time that at least p % of replies do
 * not exceed. Source: Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996, definition 1.
 */
public record LatencyPercentile(int percent) {

    public String name() {
        return "ms-p" + percent;
    }

    public OptionalDouble of(List<JudgedRow> rows) {
        if (rows.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] times =
                rows.stream().mapToDouble(row -> row.result().ms()).sorted().toArray();
        int rank = (int) Math.ceil(percent / 100.0 * times.length);
        return OptionalDouble.of(times[Math.max(1, rank) - 1]);
    }
}
