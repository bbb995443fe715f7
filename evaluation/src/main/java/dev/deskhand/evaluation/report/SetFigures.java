package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.metric.Estimate;
import dev.deskhand.evaluation.metric.FigureSheet;
import dev.deskhand.evaluation.metric.JudgedRow;
import dev.deskhand.evaluation.run.ResultRow;
import java.util.List;
import java.util.Map;

/**
 * One set's run with all its figures.
 *
 * @param rows in the questions' order
 * @param all over all questions
 * @param languages over the questions of each language that the set states
 * @param baselines other systems on the same questions; empty where none were asked
 */
public record SetFigures(
        EvaluationSet set,
        List<JudgedRow> rows,
        FigureSheet all,
        Map<String, FigureSheet> languages,
        List<ComparedRows> baselines) {

    public static SetFigures of(EvaluationSet set, List<ResultRow> results) {
        List<JudgedRow> rows = JudgedRow.join(set.questions(), results);
        return new SetFigures(set, rows, FigureSheet.of(rows), FigureSheet.byLanguage(rows), List.of());
    }

    /** The same run with other systems beside it. */
    public SetFigures beside(List<ComparedRows> others) {
        return new SetFigures(set, rows, all, languages, List.copyOf(others));
    }

    /** The same run with further figures over all its questions. */
    public SetFigures with(Map<String, Estimate> further) {
        return new SetFigures(set, rows, all.with(further), languages, baselines);
    }

    public String name() {
        return set.name();
    }
}
