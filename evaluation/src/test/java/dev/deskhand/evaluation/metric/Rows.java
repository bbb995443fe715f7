package dev.deskhand.evaluation.metric;

import dev.deskhand.evaluation.dataset.JudgedQuestion;
import dev.deskhand.evaluation.dataset.Kind;
import dev.deskhand.evaluation.run.ResultRow;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows for metric tests. */
final class Rows {

    private Rows() {}

    /** Asked in English, answered from the first ranked document. */
    static JudgedRow ranked(Set<String> relevant, String... ranked) {
        return row(relevant, List.of(ranked), "answered", "extractive", 0.9, "Some text.", List.of());
    }

    static JudgedRow answered(List<String> gold, boolean spans, String answer) {
        JudgedQuestion question =
                new JudgedQuestion("q", "text", "en", Set.of("a"), Kind.IN_SCOPE, gold, spans, List.of());
        return new JudgedRow(question, result("answered", "extractive", 0.9, List.of("a"), answer, List.of("a")));
    }

    static JudgedRow row(
            Set<String> relevant,
            List<String> ranked,
            String outcome,
            @Nullable String mode,
            double confidence,
            @Nullable String answer,
            List<String> cited) {
        Kind kind = relevant.isEmpty() ? Kind.UNANSWERABLE : Kind.IN_SCOPE;
        JudgedQuestion question = new JudgedQuestion("q", "text", "en", relevant, kind, List.of(), false, List.of());
        return new JudgedRow(question, result(outcome, mode, confidence, ranked, answer, cited));
    }

    private static ResultRow result(
            String outcome,
            @Nullable String mode,
            double confidence,
            List<String> ranked,
            @Nullable String answer,
            List<String> cited) {
        return new ResultRow("q", outcome, mode, confidence, 0.5, ranked, answer, cited, "en-GB", 1, 5);
    }
}
