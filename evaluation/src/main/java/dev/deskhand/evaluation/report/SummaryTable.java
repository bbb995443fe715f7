package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.metric.FigureSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The figures that come first, a line for each set; languages below a set that has several. */
public final class SummaryTable {

    private SummaryTable() {}

    public static TextTable of(List<SetFigures> sets) {
        List<String> header = new ArrayList<>(List.of("set", "n"));
        header.addAll(FigureText.SUMMARY);
        TextTable table = new TextTable(header);
        for (SetFigures set : sets) {
            table.row(row(set.name(), set.all()));
            if (set.languages().size() > 1) {
                set.languages().forEach((language, sheet) -> table.row(row("· " + language, sheet)));
            }
        }
        if (sets.size() > 1) {
            table.row(mean(sets));
        }
        return table;
    }

    private static List<String> row(String name, FigureSheet sheet) {
        List<String> cells = new ArrayList<>(List.of(name, String.valueOf(sheet.questions())));
        FigureText.SUMMARY.forEach(figure -> cells.add(FigureText.of(sheet, figure)));
        return cells;
    }

    private static List<String> mean(List<SetFigures> sets) {
        int questions = sets.stream().mapToInt(set -> set.all().questions()).sum();
        List<String> cells = new ArrayList<>(List.of("mean of sets", String.valueOf(questions)));
        for (String figure : FigureText.SUMMARY) {
            OptionalDouble mean = FigureText.mean(sets, figure);
            cells.add(mean.isPresent() ? FigureText.of(figure, mean.getAsDouble()) : FigureText.NONE);
        }
        return cells;
    }
}
