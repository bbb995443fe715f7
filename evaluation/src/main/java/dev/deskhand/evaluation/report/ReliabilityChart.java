package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.metric.CalibrationError;
import dev.deskhand.evaluation.metric.ClopperPearson;
import dev.deskhand.evaluation.metric.Graded;
import dev.deskhand.evaluation.metric.Interval;
import java.util.List;

/**
 * The reliability diagram: share of right answers over mean confidence in ten bins, with 95 % intervals, and how many
 * questions lie in each.
 */
final class ReliabilityChart {

    private ReliabilityChart() {}

    static String of(List<Graded> rows) {
        Plot plot = new Plot("Reliability diagram", "confidence", "share that was right", 1);
        List<CalibrationError.Bin> bins = CalibrationError.bins(rows);
        int most = bins.stream().mapToInt(CalibrationError.Bin::rows).max().orElse(1);
        for (CalibrationError.Bin bin : bins) {
            double height = plot.y(0) - plot.y(0.25 * bin.rows() / Math.max(1, most));
            plot.add(
                    "<rect class=\"bar second\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\"><title>%d questions</title></rect>",
                    plot.x(bin.low()) + 2, plot.y(0) - height, plot.x(0.1) - plot.x(0) - 4, height, bin.rows());
        }
        plot.add(
                "<line class=\"ideal\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                plot.x(0), plot.y(0), plot.x(1), plot.y(1));
        StringBuilder line = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (CalibrationError.Bin bin : bins) {
            if (bin.rows() > 0) {
                double x = plot.x(bin.confidence());
                line.append(line.isEmpty() ? "M" : "L").append(Html.format("%.1f %.1f", x, plot.y(bin.right())));
                dots.append(dot(plot, bin, x));
            }
        }
        if (!line.isEmpty()) {
            plot.add("<path class=\"curve\" d=\"%s\"/>%s", line, dots);
        }
        return plot.end();
    }

    private static String dot(Plot plot, CalibrationError.Bin bin, double x) {
        int right = (int) Math.round(bin.right() * bin.rows());
        Interval interval = ClopperPearson.interval(right, bin.rows(), 0.95);
        return Html.format(
                "<line class=\"whisker\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" opacity=\"0.35\"/>"
                        + "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"><title>confidence %.2f, right %.2f, %d questions</title></circle>",
                x,
                x,
                plot.y(interval.low()),
                plot.y(interval.high()),
                x,
                plot.y(bin.right()),
                bin.confidence(),
                bin.right(),
                bin.rows());
    }
}
