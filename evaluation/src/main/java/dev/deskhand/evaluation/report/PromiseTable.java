package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.metric.Interval;
import dev.deskhand.evaluation.metric.Promise;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Target precision, what was reached, its interval and the coverage, a line for each set. */
final class PromiseTable {

    /** The service's own default. */
    static final double TARGET = 0.95;

    static final String WORDS =
            "Of what the service answered at its threshold: the share that is right, its 95 % interval,"
                    + " and whether the target was thereby shown to be kept or missed. own threshold: the smallest that risk control"
                    + " (Learn then Test, 95 %) would promise the target with on these very questions, and its coverage.";

    private PromiseTable() {}

    static Promise of(SetFigures set) {
        return Promise.of(set.rows(), TARGET);
    }

    static TextTable of(List<SetFigures> sets) {
        TextTable table = new TextTable(List.of(
                "set",
                "target",
                "threshold",
                "answered",
                "reached",
                "its interval",
                "coverage",
                "target is",
                "own threshold",
                "coverage there"));
        sets.forEach(set -> table.row(row(set.name(), of(set))));
        return table;
    }

    private static List<String> row(String set, Promise promise) {
        boolean one = promise.lowThreshold() == promise.highThreshold();
        String low = format("%.2f", promise.lowThreshold());
        return List.of(
                set,
                format("%.2f", promise.target()),
                one ? low : low + "–" + format("%.2f", promise.highThreshold()),
                String.valueOf(promise.answered()),
                promise.precision() == null ? FigureText.NONE : format("%.3f", promise.precision()),
                interval(promise.interval()),
                format("%.3f", promise.coverage()),
                promise.verdict().name().toLowerCase(Locale.ROOT),
                promise.own() == null
                        ? FigureText.NONE
                        : format("%.2f", promise.own().threshold()),
                promise.own() == null
                        ? FigureText.NONE
                        : format("%.3f", promise.own().coverage()));
    }

    private static String interval(@Nullable Interval interval) {
        return interval == null
                ? FigureText.NONE
                : format("%.3f", interval.low()) + "–" + format("%.3f", interval.high());
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
