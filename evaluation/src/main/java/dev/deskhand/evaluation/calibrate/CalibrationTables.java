package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.report.TextTable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the trainer found, as tables. */
public final class CalibrationTables {

    private CalibrationTables() {}

    /** Each set with its family left out of model, curve and threshold, and the means of the sets. */
    public static TextTable families(List<LeaveFamilyOut.Row> rows) {
        TextTable table = new TextTable(
                List.of("set", "n", "right", "auroc", "ece", "coverage@95", "threshold", "coverage", "precision"));
        for (LeaveFamilyOut.Row row : rows) {
            table.row(List.of(
                    row.set(),
                    String.valueOf(row.questions()),
                    three(row.right()),
                    three(row.auroc()),
                    three(row.ece()),
                    three(row.coverage95()),
                    two(row.atTarget().threshold()),
                    three(row.atTarget().coverage()),
                    row.atTarget().answered() == 0 ? "–" : three(row.atTarget().precision())));
        }
        return table.row(List.of(
                "mean of sets",
                String.valueOf(
                        rows.stream().mapToInt(LeaveFamilyOut.Row::questions).sum()),
                three(mean(rows.stream().mapToDouble(LeaveFamilyOut.Row::right).toArray())),
                three(mean(rows.stream().mapToDouble(LeaveFamilyOut.Row::auroc).toArray())),
                three(mean(rows.stream().mapToDouble(LeaveFamilyOut.Row::ece).toArray())),
                three(mean(rows.stream()
                        .mapToDouble(LeaveFamilyOut.Row::coverage95)
                        .toArray())),
                "",
                three(mean(rows.stream()
                        .mapToDouble(row -> row.atTarget().coverage())
                        .toArray())),
                three(mean(rows.stream()
                        .filter(row -> row.atTarget().answered() > 0)
                        .mapToDouble(row -> row.atTarget().precision())
                        .toArray()))));
    }

    /** What each target precision costs. */
    public static TextTable thresholds(List<ConfidenceModel.Threshold> thresholds) {
        TextTable table =
                new TextTable(List.of("target", "threshold", "coverage", "effective answers", "precision", "at least"));
        thresholds.forEach(it -> table.row(List.of(
                two(it.target()),
                two(it.threshold()),
                three(it.coverage()),
                String.valueOf(Math.round(it.answered())),
                three(it.precision()),
                three(it.lowerBound()))));
        return table;
    }

    public static TextTable learningCurve(List<LearningCurve.Point> points) {
        TextTable table =
                new TextTable(List.of("set", "judged questions", "way", "auroc", "ece", "coverage", "precision"));
        points.forEach(point -> table.row(List.of(
                point.set(),
                String.valueOf(point.labels()),
                point.way().words(),
                three(point.auroc()),
                three(point.ece()),
                three(point.coverage()),
                three(point.precision()))));
        return table;
    }

    /** A site's figures with the shipped models and with its own. */
    public static TextTable site(SiteCalibration calibration) {
        SiteFigures before = calibration.before();
        SiteFigures after = calibration.after();
        return new TextTable(List.of("on the judged questions", "as shipped", "calibrated"))
                .row(List.of("fitted", "", Wording.ways(calibration)))
                .row(List.of("calibration error", three(before.ece()), three(after.ece())))
                .row(List.of("auroc", number(before.auroc()), number(after.auroc())))
                .row(List.of("brier score", three(before.brier()), three(after.brier())))
                .row(List.of("answered", three(before.coverage()), three(after.coverage())))
                .row(List.of("right among them", number(before.precision()), number(after.precision())))
                .row(List.of("its 95 % interval", interval(before), interval(after)));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "–" : three(value);
    }

    private static String interval(SiteFigures figures) {
        return figures.precision() == null ? "–" : number(figures.low()) + "–" + number(figures.high());
    }

    private static double mean(double[] values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / Math.max(1, count);
    }

    private static String three(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
