package dev.deskhand.evaluation.metric;

import dev.deskhand.evaluation.dataset.JudgedQuestion;
import dev.deskhand.evaluation.run.ResultRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A question beside what the service said to it. */
public record JudgedRow(JudgedQuestion question, ResultRow result) {

    public JudgedRow {
        if (!question.id().equals(result.id())) {
            throw new IllegalArgumentException("question " + question.id() + " got the row of " + result.id());
        }
    }

    /** Questions with their rows, in the questions' order; a question without a row is left out. */
    public static List<JudgedRow> join(List<JudgedQuestion> questions, List<ResultRow> results) {
        Map<String, ResultRow> byId = new HashMap<>();
        results.forEach(row -> byId.put(row.id(), row));
        List<JudgedRow> rows = new ArrayList<>();
        for (JudgedQuestion question : questions) {
            ResultRow row = byId.get(question.id());
            if (row != null) {
                rows.add(new JudgedRow(question, row));
            }
        }
        return rows;
    }

    /** Whether the first cited document, else the first ranked, is relevant; never where nothing is. */
    public boolean right() {
        return result.first().filter(question.relevant()::contains).isPresent();
    }

    /** Rank of the first relevant document, from 1; 0 when none is among the ranked. */
    int firstRelevantRank() {
        for (int i = 0; i < result.ranked().size(); i++) {
            if (question.relevant().contains(result.ranked().get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** How many relevant documents are among the first k ranked. */
    long relevantWithin(int k) {
        return result.ranked().stream()
                .limit(k)
                .filter(question.relevant()::contains)
                .count();
    }
}
