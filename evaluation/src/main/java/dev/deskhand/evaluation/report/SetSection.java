package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.metric.Estimate;
import dev.deskhand.evaluation.metric.Graded;
import dev.deskhand.evaluation.metric.OutcomeConfusion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One set's part of the HTML report: tiles, what became of the questions, pictures, worst questions. */
final class SetSection {

    private static final Map<String, String> TILES = tiles();

    private SetSection() {}

    private static Map<String, String> tiles() {
        Map<String, String> tiles = new LinkedHashMap<>();
        tiles.put("hit@1", "right document first");
        tiles.put("mrr@10", "mean reciprocal rank");
        tiles.put("precision", "precision of answers");
        tiles.put("coverage", "coverage");
        tiles.put("auroc", "AUROC of confidence");
        tiles.put("ece", "calibration error");
        tiles.put("containment", "gold answer inside");
        tiles.put("gold-recall", "gold tokens inside");
        tiles.put("language-id", "language found");
        tiles.put("ms-p50", "median time, ms");
        tiles.put("ms-p95", "95 % within, ms");
        return tiles;
    }

    static String of(SetFigures set) {
        List<Graded> graded = Graded.of(set.rows());
        StringBuilder html = new StringBuilder();
        html.append(Html.format(
                "<section id=\"%s\"><h2>%s</h2><p class=\"note\">%d questions, %d of them answerable</p>",
                Html.text(set.name()),
                Html.text(set.name()),
                set.all().questions(),
                set.all().answerable()));
        html.append(tiles(set)).append(outcomes(set.all().confusion()));
        html.append("<div class=\"charts\">");
        html.append(card(
                "Risk and coverage",
                "Circles: the largest coverage at 90, 95 and 98 % precision.",
                RiskCoverageChart.of(graded, set.all().reached())));
        html.append(card(
                "Reliability",
                "On the dashed line, confidence means what it says; grey: how many questions.",
                ReliabilityChart.of(graded)));
        languages(set, "hit@1", "Right document first, by language", html);
        languages(set, "coverage@95", "Coverage at 95 % precision, by language", html);
        html.append("</div>");
        String worst = new WorstQuestions(set.set().documents()).html(set.rows());
        if (!worst.isEmpty()) {
            html.append("<h3>Worst questions</h3><p class=\"note\">Surest first. Open one to see what was retrieved;"
                    + " relevant documents are green.</p>");
            html.append(worst);
        }
        return html.append("</section>").toString();
    }

    private static String tiles(SetFigures set) {
        StringBuilder html = new StringBuilder("<div class=\"tiles\">");
        TILES.forEach((figure, label) -> {
            Estimate estimate = set.all().figures().get(figure);
            if (estimate != null) {
                html.append(Html.format(
                        "<div class=\"tile\"><div class=\"name\">%s</div><div class=\"value\">%s</div><div class=\"interval\">%s</div></div>",
                        label, FigureText.of(figure, estimate.value()), FigureText.interval(figure, estimate)));
            }
        });
        return html.append("</div>").toString();
    }

    private static String outcomes(OutcomeConfusion confusion) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put("good|answered right", confusion.answeredRight());
        parts.put("bad|answered wrong", confusion.answeredWrong());
        parts.put("warn|abstained though answerable", confusion.abstainedThoughAnswerable());
        parts.put("accent|abstained rightly", confusion.abstainedRightly());
        parts.put("calm|canned", confusion.canned());
        StringBuilder stack = new StringBuilder();
        StringBuilder legend = new StringBuilder();
        parts.forEach((name, count) -> {
            String colour = name.substring(0, name.indexOf('|'));
            String label = name.substring(name.indexOf('|') + 1);
            if (count > 0) {
                stack.append(
                        Html.format("<span class=\"%s\" style=\"flex:%d\" title=\"%s\"></span>", colour, count, label));
            }
            legend.append(Html.format("<span><i class=\"%s\"></i>%s <b>%d</b></span>", colour, label, count));
        });
        return "<div class=\"card\"><h3>What became of the questions</h3><div class=\"stack\">" + stack
                + "</div><div class=\"legend\">" + legend + "</div></div>";
    }

    private static void languages(SetFigures set, String figure, String title, StringBuilder html) {
        Map<String, Estimate> bars = new LinkedHashMap<>();
        set.languages().forEach((language, sheet) -> {
            Estimate estimate = sheet.figures().get(figure);
            if (estimate != null) {
                bars.put(language, estimate);
            }
        });
        if (bars.size() > 1) {
            html.append(card(title, "Lines: 95 % intervals.", BarChart.of(title, bars)));
        }
    }

    private static String card(String title, String note, String picture) {
        return "<div class=\"card\"><h3>" + title + "</h3><p class=\"note\">" + note + "</p>" + picture + "</div>";
    }
}
