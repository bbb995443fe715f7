package dev.deskhand.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.evaluation.dataset.DataSetFolder;
import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.dataset.SampleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SetEvaluationIT {

    private static final AskOptions PLAIN = new AskOptions(3, false, true, false);

    @TempDir
    Path temp;

    private StubService service;
    private EvaluationSet set;

    @BeforeEach
    void start() throws IOException {
        service = new StubService();
        set = new DataSetFolder(SampleSet.write(temp, "lamps")).read().get(0);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void writes_a_row_for_each_question_in_order() throws IOException {
        run(PLAIN, false);

        List<String> lines = Files.readAllLines(temp.resolve("out/lamps/results.jsonl"));
        assertThat(lines).hasSize(6);
        JsonNode first = JsonMapper.builder().build().readTree(lines.get(0));
        assertThat(first.propertyNames())
                .containsExactly(
                        "id",
                        "outcome",
                        "mode",
                        "confidence",
                        "threshold",
                        "ranked",
                        "answer",
                        "cited",
                        "language",
                        "knowledgeRevision",
                        "ms");
        assertThat(first.path("id").asString()).isEqualTo("q1");
        assertThat(first.path("cited").get(0).asString()).isEqualTo("reset");
        assertThat(lines).map(line -> line.substring(7, 9)).containsExactly("q1", "q2", "q3", "q4", "q5", "q6");
    }

    @Test
    void asks_with_dry_run_and_history_but_without_the_language() {
        run(new AskOptions(1, false, true, false), false);

        assertThat(service.questions()).allMatch(body -> body.path("dryRun").asBoolean());
        assertThat(service.questions()).noneMatch(body -> body.has("language"));
        assertThat(service.questions()
                        .get(5)
                        .path("history")
                        .get(0)
                        .path("role")
                        .asString())
                .isEqualTo("customer");
        assertThat(service.questions().get(0).has("history")).isFalse();
    }

    @Test
    void passes_the_language_on_and_leaves_history_out_when_told() {
        run(new AskOptions(1, true, false, false), false);

        assertThat(service.questions().get(5).path("language").asString()).isEqualTo("de");
        assertThat(service.questions()).noneMatch(body -> body.has("history"));
    }

    @Test
    void deletes_the_scratch_site_also_when_the_run_breaks_off() {
        service.stopAfter(2);

        assertThatThrownBy(() -> run(PLAIN, false))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("the key was revoked");
        assertThat(service.deletedSites()).hasSize(1).first().asString().startsWith("eval-lamps-");
    }

    @Test
    void goes_on_where_an_interrupted_run_stopped() {
        service.stopAfter(2);
        assertThatThrownBy(() -> run(new AskOptions(1, false, true, false), false))
                .isInstanceOf(ServiceException.class);
        service.stopAfter(Integer.MAX_VALUE);
        service.questions().clear();

        List<ResultRow> rows = run(PLAIN, true).results();

        assertThat(service.questions()).hasSize(4);
        assertThat(rows).extracting(ResultRow::id).containsExactly("q1", "q2", "q3", "q4", "q5", "q6");
    }

    @Test
    void begins_anew_when_questions_are_asked_in_another_way() {
        run(PLAIN, false);
        service.questions().clear();

        run(new AskOptions(3, true, true, false), true);

        assertThat(service.questions()).hasSize(6);
    }

    @Test
    void completes_a_limited_run() {
        evaluation(PLAIN).run(set, 2, null, false);
        service.questions().clear();

        run(PLAIN, true);

        assertThat(service.questions()).hasSize(4);
    }

    @Test
    void two_runs_give_the_same_rows_but_for_times() throws IOException {
        run(PLAIN, false);
        String first = withoutTimes();
        run(PLAIN, false);
        String second = withoutTimes();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void keeps_the_confidence_features_with_the_truth() throws IOException {
        run(new AskOptions(2, false, true, true), false);

        List<String> lines = Files.readAllLines(temp.resolve("out/lamps/features.jsonl"));
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0))
                .isEqualTo("{\"id\":\"q1\",\"right\":true,\"features\":{\"overlap\":1.0},\"group\":\"lamps\"}");
        assertThat(lines.get(2)).contains("\"right\":false");
    }

    @Test
    void tries_again_while_the_service_is_busy() {
        service.failNext(2);

        assertThat(run(PLAIN, false).results()).hasSize(6);
    }

    @Test
    void keeps_a_question_that_the_service_refuses_as_a_row() throws IOException {
        Files.writeString(
                temp.resolve("lamps/queries.jsonl"),
                "{\"id\":\"long\",\"text\":\"" + "a ".repeat(3000) + "\",\"relevant\":[]}\n");
        set = new DataSetFolder(temp.resolve("lamps")).read().get(0);

        ResultRow row = run(PLAIN, false).results().get(0);

        assertThat(row.outcome()).isEqualTo("refused");
        assertThat(row.answered()).isFalse();
    }

    @Test
    void names_a_document_that_the_service_refuses_and_takes_the_rest() {
        service.refuseDocument("refund");

        SetEvaluation.Evaluated evaluated = run(PLAIN, false);

        assertThat(evaluated.refusals()).containsExactly("refund: 400 an article does not fit");
        assertThat(evaluated.results().get(0).cited()).containsExactly("reset");
    }

    @Test
    void asks_a_named_site_as_it_stands() {
        evaluation(PLAIN).run(set, 6, "default", false);

        assertThat(service.batches()).isEmpty();
        assertThat(service.deletedSites()).isEmpty();
        assertThat(service.questions())
                .allMatch(body -> body.path("site").asString().equals("default"));
    }

    private SetEvaluation.Evaluated run(AskOptions options, boolean resume) {
        return evaluation(options).run(set, Integer.MAX_VALUE, null, resume);
    }

    private SetEvaluation evaluation(AskOptions options) {
        return new SetEvaluation(service.address(), "stub", options, temp.resolve("out"), (what, done, total) -> {});
    }

    private String withoutTimes() throws IOException {
        return Files.readString(temp.resolve("out/lamps/results.jsonl")).replaceAll("\"ms\":[\\d.E-]+", "");
    }
}
