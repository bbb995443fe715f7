package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.metric.JudgedRow;
import dev.deskhand.evaluation.metric.PairedComparison;
import dev.deskhand.evaluation.metric.RankingSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Deskhand's ranking figures with the baselines' below. The last two columns say how much more often Deskhand has a
 * relevant document first, and the chance of a difference at least as large between systems that are alike.
 */
public final class BaselineTable {

    private BaselineTable() {}

    /** Empty when no set has baselines. */
    public static Optional<TextTable> of(List<SetFigures> sets) {
        List<BaselineComparison> comparisons = BaselineComparison.of(sets);
        if (comparisons.isEmpty()) {
            return Optional.empty();
        }
        List<String> header = new ArrayList<>(List.of("set / system", "n"));
        header.addAll(RankingSheet.FIGURES);
        header.addAll(List.of("Deskhand ahead", "p"));
        TextTable table = new TextTable(header);
        for (BaselineComparison comparison : comparisons) {
            table.row(row(comparison.where() + ": Deskhand", comparison.deskhand(), Optional.empty()));
            comparison
                    .baselines()
                    .forEach(baseline ->
                            table.row(row("· " + baseline.title(), baseline.rows(), comparison.ahead(baseline))));
        }
        return Optional.of(table);
    }

    private static List<String> row(String name, List<JudgedRow> rows, Optional<PairedComparison> ahead) {
        List<String> cells = new ArrayList<>(List.of(name, String.valueOf(rows.size())));
        RankingSheet sheet = RankingSheet.of(rows);
        for (String figure : RankingSheet.FIGURES) {
            Double value = sheet.figures().get(figure);
            cells.add(value == null ? FigureText.NONE : FigureText.of(figure, value));
        }
        cells.add(ahead.map(paired -> format("%+.3f", paired.second() - paired.first()))
                .orElse(""));
        cells.add(ahead.map(paired -> format("%.4f", paired.chance())).orElse(""));
        return cells;
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
