package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.metric.CoverageAtPrecision;
import dev.deskhand.evaluation.metric.Graded;
import dev.deskhand.evaluation.metric.RiskCoverage;
import java.util.List;
import java.util.Map;

/** The risk–coverage curve: share of wrong answers over share of questions answered, by falling threshold. */
final class RiskCoverageChart {

    private static final int MAX_POINTS = 400;

    private RiskCoverageChart() {}

    static String of(List<Graded> rows, Map<String, CoverageAtPrecision.Reached> reached) {
        List<RiskCoverage.Point> curve = RiskCoverage.curve(rows);
        double highest =
                curve.stream().mapToDouble(point -> 1 - point.precision()).max().orElse(0);
        double top = Math.min(1, Math.max(0.1, Math.ceil(highest * 10) / 10));
        Plot plot = new Plot(
                "Risk–coverage curve", "coverage: share of questions answered", "risk: share answered wrongly", top);
        StringBuilder line = new StringBuilder();
        int step = Math.max(1, curve.size() / MAX_POINTS);
        for (int i = 0; i < curve.size(); i++) {
            if (i % step == 0 || i + 1 == curve.size()) {
                RiskCoverage.Point point = curve.get(i);
                line.append(line.isEmpty() ? "M" : "L");
                line.append(Html.format(
                        "%.1f %.1f", plot.x((double) point.answered() / rows.size()), plot.y(1 - point.precision())));
            }
        }
        if (!line.isEmpty()) {
            double first = plot.x((double) curve.get(0).answered() / rows.size());
            plot.add(
                    "<path class=\"area\" d=\"%sL%.1f %.1fL%.1f %.1fZ\"/>",
                    line, plot.x(1), plot.y(0), first, plot.y(0));
            plot.add("<path class=\"curve\" d=\"%s\"/>", line);
        }
        reached.forEach((name, where) -> plot.add(
                "<circle class=\"mark\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"><title>%s</title></circle>",
                plot.x(where.coverage()),
                plot.y(1 - where.precision()),
                Html.text(Html.format(
                        "%s: %.1f %% of questions from confidence %.3f on, precision %.1f %%",
                        name, where.coverage() * 100, where.threshold(), where.precision() * 100))));
        return plot.end();
    }
}
