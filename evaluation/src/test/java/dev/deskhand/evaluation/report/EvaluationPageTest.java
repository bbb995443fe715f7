package dev.deskhand.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.dataset.JudgedQuestion;
import dev.deskhand.evaluation.dataset.Kind;
import dev.deskhand.evaluation.run.ResultRow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationPageTest {

    private static final List<JudgedQuestion> QUESTIONS = List.of(question("q1"), question("q2"));
    private static final RunFacts FACTS =
            new RunFacts("abc1234", "./deskhand evaluate stackfaq", Instant.parse("2026-11-22T12:00:00Z"));

    @Test
    void says_what_made_it_and_what_the_sets_are() {
        String page = MarkdownTables.of(List.of(deskhand("stackfaq", "a", "a"), deskhand("mine", "a", "a")), FACTS);

        assertThat(page)
                .startsWith("# Evaluation\n")
                .contains("commit `abc1234`", "./deskhand evaluate stackfaq")
                .containsPattern(
                        "- \\*\\*stackfaq\\*\\* .*: web-app support .* \\*Split:\\* by thread.* \\*Limits:\\* ")
                .contains("- **mine** (articles as files, 2 questions, 2 answerable)\n")
                .doesNotContain("Beside the baselines");
    }

    @Test
    void a_run_with_documents_withheld_has_its_sets_words() {
        assertThat(SetDescriptions.of("stackfaq-abstention")).isEqualTo(SetDescriptions.of("stackfaq"));
        assertThat(SetDescriptions.of("mine-abstention")).isEmpty();
    }

    @Test
    void says_where_a_baseline_or_a_promise_is_missed() {
        SetFigures behind =
                deskhand("mine", "a", "b").beside(List.of(ComparedRows.of("Lucene BM25", QUESTIONS, rows("a", "a"))));

        // one pair of two differs, which sign flips make at least as large every time
        assertThat(WeakPoints.of(List.of(behind)))
                .containsExactly(
                        "mine: hit@1 0.500, behind Lucene BM25 with 1.000 (p 1.000)",
                        "mine: calibration error 0.400, above 0.05",
                        "mine: 0.500 of what was answered is right, below 0.95");
    }

    @Test
    void says_so_when_nothing_is_weak() {
        SetFigures ahead = sure("mine").beside(List.of(ComparedRows.of("Lucene BM25", QUESTIONS, rows("a", "b"))));

        assertThat(WeakPoints.of(List.of(ahead))).isEmpty();
        assertThat(MarkdownTables.of(List.of(ahead), FACTS))
                .contains("No set is behind a baseline")
                .containsPattern("\\| · Lucene BM25 \\| 2 \\| 0\\.500 .*\\| \\+0\\.500 \\|");
    }

    @Test
    void says_whether_the_target_precision_was_reached() {
        // both of two right: 0.025^(1/2) = 0.158 below; one of two, 0.013 to 0.987
        assertThat(MarkdownTables.of(List.of(sure("mine"), deskhand("other", "a", "b")), FACTS))
                .contains("### Target precision")
                .contains("| mine | 0.95 | 0.50 | 2 | 1.000 | 0.158–1.000 | 1.000 | open | – | – |")
                .contains("| other | 0.95 | 0.50 | 2 | 0.500 | 0.013–0.987 | 1.000 | open | – | – |");
    }

    private static SetFigures sure(String set) {
        return SetFigures.of(
                new EvaluationSet(set, List.of(), null, QUESTIONS), List.of(row("q1", "a", 1), row("q2", "a", 1)));
    }

    private static SetFigures deskhand(String set, String first, String second) {
        return SetFigures.of(new EvaluationSet(set, List.of(), null, QUESTIONS), rows(first, second));
    }

    private static List<ResultRow> rows(String first, String second) {
        return List.of(row("q1", first, 0.9), row("q2", second, 0.9));
    }

    private static ResultRow row(String id, String document, double confidence) {
        return new ResultRow(
                id,
                "answered",
                "extractive",
                confidence,
                0.5,
                List.of(document),
                "Text.",
                List.of(document),
                "en",
                1,
                5);
    }

    private static JudgedQuestion question(String id) {
        return new JudgedQuestion(id, "text", "en", Set.of("a"), Kind.IN_SCOPE, List.of(), false, List.of());
    }
}
