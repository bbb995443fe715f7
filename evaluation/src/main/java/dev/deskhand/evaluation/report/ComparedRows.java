package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.dataset.JudgedQuestion;
import dev.deskhand.evaluation.metric.JudgedRow;
import dev.deskhand.evaluation.run.ResultRow;
import java.util.List;

/**
 * Another system's rows on a set's questions, to stand beside Deskhand's.
 *
 * @param title the system's name for people
 * @param rows in the questions' order
 */
public record ComparedRows(String title, List<JudgedRow> rows) {

    public ComparedRows {
        rows = List.copyOf(rows);
    }

    public static ComparedRows of(String title, List<JudgedQuestion> questions, List<ResultRow> results) {
        return new ComparedRows(title, JudgedRow.join(questions, results));
    }

    /** The rows of questions in a language only. */
    ComparedRows in(String language) {
        return new ComparedRows(
                title,
                rows.stream()
                        .filter(row -> language.equals(row.question().language()))
                        .toList());
    }
}
