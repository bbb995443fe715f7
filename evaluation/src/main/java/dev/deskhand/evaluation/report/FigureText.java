package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.metric.Estimate;
import dev.deskhand.evaluation.metric.FigureSheet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as text, alike in every table. */
final class FigureText {

    /** The figures that a summary shows, in its order. */
    static final List<String> SUMMARY = List.of(
            "hit@1", "hit@5", "mrr@10", "auroc", "ece", "precision", "coverage", "coverage@95", "ms-p50", "ms-p95");

    static final String NONE = "–";

    private FigureText() {}

    static String of(FigureSheet sheet, String figure) {
        Estimate estimate = sheet.figures().get(figure);
        return estimate == null ? NONE : of(figure, estimate.value());
    }

    /** Three decimals for shares, one for milliseconds, none for characters. */
    static String of(String figure, double value) {
        String format = figure.startsWith("ms-") ? "%.1f" : figure.equals("answer-chars") ? "%.0f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }

    /** The interval as {@code 0.912–0.934}, empty where none is stated. */
    static String interval(String figure, Estimate estimate) {
        return estimate.interval() == null
                ? ""
                : of(figure, estimate.interval().low()) + "–"
                        + of(figure, estimate.interval().high());
    }

    /** The plain mean over the sets that have the figure. */
    static OptionalDouble mean(List<SetFigures> sets, String figure) {
        return sets.stream()
                .map(set -> set.all().figures().get(figure))
                .filter(estimate -> estimate != null)
                .mapToDouble(Estimate::value)
                .average();
    }
}
