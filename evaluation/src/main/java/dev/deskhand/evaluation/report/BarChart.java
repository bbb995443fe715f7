package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.metric.Estimate;
import java.util.Map;

/** Bars from 0 to 100 %, one for each name, with the 95 % interval as a whisker. */
final class BarChart {

    private static final double WIDTH = 460;
    private static final double ROW = 26;
    private static final double LEFT = 92;
    private static final double RIGHT = 56;

    private BarChart() {}

    static String of(String label, Map<String, Estimate> bars) {
        StringBuilder svg = new StringBuilder(Html.format(
                "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">",
                WIDTH, ROW * bars.size() + 8, Html.text(label)));
        double y = 4;
        for (Map.Entry<String, Estimate> bar : bars.entrySet()) {
            svg.append(row(bar.getKey(), bar.getValue(), y));
            y += ROW;
        }
        return svg + "</svg>";
    }

    private static String row(String name, Estimate estimate, double y) {
        StringBuilder row = new StringBuilder();
        row.append(Html.format(
                "<text class=\"strong\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                LEFT - 8, y + 16, Html.text(name)));
        row.append(Html.format(
                "<rect class=\"bar second\" opacity=\"0.25\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"14\" rx=\"4\"/>",
                LEFT, y + 5, x(1) - LEFT));
        row.append(Html.format(
                "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"14\" rx=\"4\"/>",
                LEFT, y + 5, Math.max(1, x(estimate.value()) - LEFT)));
        if (estimate.interval() != null) {
            row.append(Html.format(
                    "<line class=\"whisker\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    x(estimate.interval().low()), x(estimate.interval().high()), y + 12, y + 12));
        }
        row.append(Html.format(
                "<text class=\"strong\" x=\"%.1f\" y=\"%.1f\">%.3f</text>", x(1) + 10, y + 16, estimate.value()));
        return row.toString();
    }

    private static double x(double share) {
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }
}
