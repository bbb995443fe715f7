package dev.deskhand.evaluation.judge;

import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.dataset.SourceDocument;
import dev.deskhand.evaluation.metric.Estimate;
import dev.deskhand.evaluation.metric.JudgedRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Faithfulness and relevance of a run's answers. An answer is held against the documents that it cites, so a set whose
 * articles only the ingest command reads has no faithfulness.
 */
public final class JudgedAnswers {

    private static final String UNKNOWN = "und";

    private JudgedAnswers() {}

    /** Figures by name; what no answer has is missing. */
    public static Map<String, Estimate> of(EvaluationSet set, List<JudgedRow> rows, AnswerJudge judge) {
        Map<String, String> bodies = set.documents().stream()
                .collect(Collectors.toMap(
                        SourceDocument::id, document -> document.title() + "\n\n" + document.body(), (a, b) -> a));
        List<Double> faithfulness = new ArrayList<>();
        List<Double> relevance = new ArrayList<>();
        for (JudgedRow row : rows) {
            if (!row.result().answered() || row.result().answer() == null) {
                continue;
            }
            String answer = row.result().answer();
            String language = Objects.requireNonNullElse(row.result().language(), UNKNOWN);
            List<String> cited = row.result().cited().stream()
                    .filter(bodies::containsKey)
                    .map(bodies::get)
                    .toList();
            judge.faithfulness(answer, cited, language).ifPresent(faithfulness::add);
            judge.relevance(row.question().text(), answer, cited, language).ifPresent(relevance::add);
        }
        Map<String, Estimate> figures = new LinkedHashMap<>();
        put(figures, "faithfulness" + judge.suffix(), faithfulness);
        put(figures, "relevance" + judge.suffix(), relevance);
        return figures;
    }

    private static void put(Map<String, Estimate> figures, String name, List<Double> values) {
        if (!values.isEmpty()) {
            figures.put(
                    name,
                    Estimate.ofMean(
                            values.stream().mapToDouble(Double::doubleValue).toArray()));
        }
    }
}
