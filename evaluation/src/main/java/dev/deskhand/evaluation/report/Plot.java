package dev.deskhand.evaluation.report;

/** A square-ish SVG plot of shares: both axes from 0 to 1, or the upright one from a given bottom. */
final class Plot {

    private static final double WIDTH = 460;
    private static final double HEIGHT = 300;
    private static final double LEFT = 58;
    private static final double RIGHT = 14;
    private static final double TOP = 10;
    private static final double BOTTOM = 42;

    private final StringBuilder svg = new StringBuilder();
    private final double top;

    /** @param top upper end of the upright axis, above 0 */
    Plot(String label, String across, String upright, double top) {
        this.top = top;
        svg.append(Html.format(
                "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT, Html.text(label)));
        for (int i = 0; i <= 5; i++) {
            double share = i / 5.0;
            add(
                    "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    x(0), x(1), y(share * top), y(share * top));
            add(
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    x(0) - 7, y(share * top) + 4, percent(share * top));
            add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>", x(share), y(0) + 17, percent(share));
        }
        add("<line class=\"axis\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>", x(0), x(1), y(0), y(0));
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>", x(0.5), HEIGHT - 6, Html.text(across));
        add(
                "<text transform=\"translate(11 %.1f) rotate(-90)\" text-anchor=\"middle\">%s</text>",
                y(top / 2), Html.text(upright));
    }

    double x(double share) {
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    double y(double value) {
        return HEIGHT - BOTTOM - Math.min(1, value / top) * (HEIGHT - TOP - BOTTOM);
    }

    /** Adds an element; numbers are written alike in every locale. */
    Plot add(String pattern, Object... values) {
        svg.append(Html.format(pattern, values));
        return this;
    }

    String end() {
        return svg + "</svg>";
    }

    private static String percent(double share) {
        double percent = share * 100;
        return Html.format(percent == Math.rint(percent) ? "%.0f %%" : "%.1f %%", percent);
    }
}
