package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.metric.FigureSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;

/** One self-contained page with all sets' figures and pictures: styles and SVG inside, nothing from elsewhere. */
public final class HtmlReport {

    private static final String BASELINES =
            "The same questions over the same documents, by the libraries' own defaults."
                    + " Their confidence is their own top score. Deskhand ahead: difference in hit@1, question by question;"
                    + " p: the chance of one at least as large between systems that are alike. AURC: lower is better.";

    private HtmlReport() {}

    public static String of(List<SetFigures> sets, RunFacts facts) {
        StringBuilder html = new StringBuilder();
        html.append(Html.format("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>Deskhand evaluation</title><style>
                %s</style></head><body><main>
                <h1>Deskhand evaluation</h1>
                <p class="facts">%s · commit <code>%s</code> · <code>%s</code></p>
                """, css(), facts.finished(), Html.text(facts.commit()), Html.text(facts.command())));
        html.append("<h2>All sets</h2><div class=\"card scroll\">")
                .append(table(sets))
                .append("</div>");
        html.append("<p class=\"note\">hit, MRR: over answerable questions. precision, coverage: of what the service"
                + " answered at its own threshold. coverage@95: the most that one threshold can answer with 95 % right."
                + " ECE: lower is better. Times as the client saw them.</p>");
        html.append("<h2>Target precision</h2><div class=\"card scroll\">")
                .append(PromiseTable.of(sets).html())
                .append("</div><p class=\"note\">")
                .append(PromiseTable.WORDS)
                .append("</p>");
        BaselineTable.of(sets)
                .ifPresent(table -> html.append("<h2>Beside the baselines</h2><div class=\"card scroll\">")
                        .append(table.html())
                        .append("</div><p class=\"note\">")
                        .append(BASELINES)
                        .append("</p>"));
        sets.forEach(set -> html.append(SetSection.of(set)));
        return html.append("</main></body></html>\n").toString();
    }

    private static String table(List<SetFigures> sets) {
        StringBuilder html = new StringBuilder("<table><thead><tr><th>set</th><th>n</th>");
        FigureText.SUMMARY.forEach(figure -> html.append("<th>").append(figure).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (SetFigures set : sets) {
            html.append(row("", set.name(), set.all()));
            if (set.languages().size() > 1) {
                set.languages().forEach((language, sheet) -> html.append(row("language", language, sheet)));
            }
        }
        if (sets.size() > 1) {
            html.append("<tr class=\"mean\"><td>mean of sets</td><td></td>");
            for (String figure : FigureText.SUMMARY) {
                OptionalDouble mean = FigureText.mean(sets, figure);
                html.append("<td>")
                        .append(mean.isPresent() ? FigureText.of(figure, mean.getAsDouble()) : FigureText.NONE)
                        .append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private static String row(String kind, String name, FigureSheet sheet) {
        StringBuilder row = new StringBuilder(
                Html.format("<tr><td class=\"%s\">%s</td><td>%d</td>", kind, Html.text(name), sheet.questions()));
        FigureText.SUMMARY.forEach(figure ->
                row.append("<td>").append(FigureText.of(sheet, figure)).append("</td>"));
        return row.append("</tr>").toString();
    }

    private static String css() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("report.css is missing from the jar");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
