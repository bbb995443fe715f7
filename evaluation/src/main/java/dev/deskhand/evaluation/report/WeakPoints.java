package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.metric.Estimate;
import dev.deskhand.evaluation.metric.FigureSheet;
import dev.deskhand.evaluation.metric.PairedComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a run falls short of what Deskhand promises: behind a baseline, a calibration error above 0.05, a precision of
 * what was answered below 0.95. In sentences, as Markdown list items without the dash.
 */
final class WeakPoints {

    private static final double MOST_ECE = 0.05;
    private static final double LEAST_PRECISION = 0.95;

    private WeakPoints() {}

    static List<String> of(List<SetFigures> sets) {
        List<String> points = new ArrayList<>();
        BaselineComparison.of(sets).forEach(comparison -> points.addAll(behind(comparison)));
        for (SetFigures set : sets) {
            points.addAll(figures(set.name(), set.all()));
        }
        return points;
    }

    private static List<String> behind(BaselineComparison comparison) {
        List<String> points = new ArrayList<>();
        for (ComparedRows baseline : comparison.baselines()) {
            Optional<PairedComparison> ahead = comparison.ahead(baseline);
            if (ahead.isPresent() && ahead.get().second() < ahead.get().first()) {
                points.add(format(
                        "%s: hit@1 %.3f, behind %s with %.3f (p %.3f)",
                        comparison.where(),
                        ahead.get().second(),
                        baseline.title(),
                        ahead.get().first(),
                        ahead.get().chance()));
            }
        }
        return points;
    }

    private static List<String> figures(String where, FigureSheet sheet) {
        List<String> points = new ArrayList<>();
        Estimate error = sheet.figures().get("ece");
        if (error != null && error.value() > MOST_ECE) {
            points.add(format("%s: calibration error %.3f, above %.2f", where, error.value(), MOST_ECE));
        }
        Estimate precision = sheet.figures().get("precision");
        if (precision != null && precision.value() < LEAST_PRECISION) {
            points.add(format(
                    "%s: %.3f of what was answered is right, below %.2f", where, precision.value(), LEAST_PRECISION));
        }
        return points;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
