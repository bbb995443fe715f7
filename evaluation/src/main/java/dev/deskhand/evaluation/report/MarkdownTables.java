package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.metric.CoverageAtPrecision;
import dev.deskhand.evaluation.metric.Estimate;
import dev.deskhand.evaluation.metric.OutcomeConfusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of {@code docs/evaluation.md}, with the commit and the command that made them. */
public final class MarkdownTables {

    private MarkdownTables() {}

    public static String of(List<SetFigures> sets, RunFacts facts) {
        List<String> lines = new ArrayList<>();
        lines.add("Made at commit `" + facts.commit() + "` on " + facts.finished() + " by");
        lines.addAll(List.of("", "```", facts.command(), "```", "", "### Summary", ""));
        lines.addAll(SummaryTable.of(sets).markdown());
        lines.addAll(List.of("", "### Answers", ""));
        lines.addAll(answers(sets).markdown());
        lines.addAll(List.of("", "### What became of the questions", ""));
        lines.addAll(confusion(sets).markdown());
        lines.addAll(List.of("", "### Thresholds", ""));
        lines.addAll(thresholds(sets).markdown());
        lines.addAll(List.of("", "### Intervals (95 %)", ""));
        lines.addAll(intervals(sets).markdown());
        return String.join("\n", lines) + "\n";
    }

    private static TextTable answers(List<SetFigures> sets) {
        List<String> figures =
                List.of("containment", "token-f1", "rouge-l", "gold-recall", "answer-chars", "language-id");
        List<String> header = new ArrayList<>(List.of("set"));
        header.addAll(figures);
        TextTable table = new TextTable(header);
        for (SetFigures set : sets) {
            List<String> cells = new ArrayList<>(List.of(set.name()));
            figures.forEach(figure -> cells.add(FigureText.of(set.all(), figure)));
            table.row(cells);
        }
        return table;
    }

    private static TextTable confusion(List<SetFigures> sets) {
        TextTable table = new TextTable(List.of(
                "set",
                "answered right",
                "answered wrong",
                "abstained though answerable",
                "abstained rightly",
                "canned"));
        for (SetFigures set : sets) {
            OutcomeConfusion confusion = set.all().confusion();
            table.row(List.of(
                    set.name(),
                    String.valueOf(confusion.answeredRight()),
                    String.valueOf(confusion.answeredWrong()),
                    String.valueOf(confusion.abstainedThoughAnswerable()),
                    String.valueOf(confusion.abstainedRightly()),
                    String.valueOf(confusion.canned())));
        }
        return table;
    }

    private static TextTable thresholds(List<SetFigures> sets) {
        TextTable table = new TextTable(List.of("set", "figure", "threshold", "coverage", "precision", "its interval"));
        for (SetFigures set : sets) {
            set.all().reached().forEach((name, reached) -> table.row(threshold(set.name(), name, reached)));
        }
        return table;
    }

    private static List<String> threshold(String set, String name, CoverageAtPrecision.Reached reached) {
        return List.of(
                set,
                name,
                three(reached.threshold()),
                three(reached.coverage()),
                three(reached.precision()),
                three(reached.interval().low()) + "–" + three(reached.interval().high()));
    }

    private static TextTable intervals(List<SetFigures> sets) {
        List<String> figures = List.of("hit@1", "mrr@10", "auroc", "ece", "precision", "coverage");
        List<String> header = new ArrayList<>(List.of("set"));
        header.addAll(figures);
        TextTable table = new TextTable(header);
        for (SetFigures set : sets) {
            List<String> cells = new ArrayList<>(List.of(set.name()));
            for (String figure : figures) {
                Estimate estimate = set.all().figures().get(figure);
                cells.add(estimate == null ? FigureText.NONE : FigureText.interval(figure, estimate));
            }
            table.row(cells);
        }
        return table;
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
