package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.bench.Part.Bar;
import dev.deskhand.evaluation.bench.Part.Chart;
import java.util.List;

/** Charts as one SVG picture of horizontal bars that stands by itself. */
final class BenchPicture {

    private static final int WIDTH = 720;
    private static final int LABELS = 210;
    private static final int VALUES = 130;
    private static final int LINE = 22;

    private final StringBuilder body = new StringBuilder();
    private int y = 10;

    private BenchPicture() {}

    static String of(List<Chart> charts) {
        BenchPicture picture = new BenchPicture();
        charts.forEach(picture::add);
        return AnswerBench.text("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="Benchmark"\
                 font-family="system-ui, sans-serif" font-size="13">
                <rect width="100%%" height="100%%" fill="#fff"/>
                """, WIDTH, picture.y + 10) + picture.body + "</svg>\n";
    }

    private void add(Chart chart) {
        y += LINE;
        text(10, "font-weight=\"600\"", chart.title() + " (" + chart.unit() + ")");
        double most = chart.bars().stream().mapToDouble(Bar::value).max().orElse(1);
        for (Bar bar : chart.bars()) {
            y += LINE;
            double width = most <= 0 ? 0 : (WIDTH - LABELS - VALUES) * bar.value() / most;
            text(10, "fill=\"#444\"", bar.label());
            body.append(AnswerBench.text(
                    "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" rx=\"2\" fill=\"#2f6f9f\"/>%n",
                    LABELS, y - 12, Math.max(1, width)));
            text(LABELS + (int) width + 8, "fill=\"#111\"", AnswerBench.text("%.4g", bar.value()));
        }
        y += LINE / 2;
    }

    private void text(int x, String style, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        body.append(AnswerBench.text("<text x=\"%d\" y=\"%d\" %s>%s</text>%n", x, y, style, escaped));
    }
}
