package dev.deskhand.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.evaluation.run.StubService;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CalibrateCommandIT {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private StubService service;

    @BeforeEach
    void start() throws IOException {
        service = new StubService();
        service.fill("garden", Map.of("lamps", "replace lamp bulb", "pods", "plant seed pods"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void without_judgements_it_says_not_yet_calibrated_and_how_to_begin() {
        int code = calibrate();

        assertThat(code).isEqualTo(1);
        assertThat(out.toString())
                .contains("Site garden: Not yet calibrated on your questions.", "threshold 0.60", "25 are a beginning");
        assertThat(service.calibration().kept()).isEmpty();
    }

    @Test
    void judged_questions_of_a_folder_are_asked_fitted_and_put_in_force() throws IOException {
        int code = calibrate(folder(40).toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(service.questions()).hasSize(40).allMatch(question -> question.path("dryRun")
                .asBoolean());
        JsonNode kept = service.calibration().kept().get(0);
        // the shipped model is all but sure, while half of the answers are wrong
        assertThat(kept.at("/facts/before/ece").asDouble()).isGreaterThan(0.4);
        assertThat(kept.at("/facts/after/ece").asDouble()).isLessThan(0.15);
        assertThat(kept.at("/facts/questions").asInt()).isEqualTo(40);
        assertThat(kept.at("/facts/way").asString()).isEqualTo("read: as shipped (0), unread: Platt (40)");
        assertThat(kept.at("/facts/promised").asBoolean(true)).isFalse();
        assertThat(kept.at("/unread/thresholds").size()).isGreaterThan(5);
        assertThat(kept.at("/read/intercept").asDouble()).isEqualTo(4);
        assertThat(service.calibration().inForce()).isEqualTo(1);
        assertThat(out.toString()).contains("none of them would be answered", "In force as revision 1", "--use 0");
    }

    @Test
    void two_runs_fit_the_same_to_the_last_digit() throws IOException {
        Path folder = folder(40);

        calibrate(folder.toString());
        calibrate(folder.toString());

        assertThat(service.calibration().kept().get(0))
                .isEqualTo(service.calibration().kept().get(1));
    }

    @Test
    void what_the_service_keeps_is_enough_and_ratings_count_where_they_say_something() {
        for (int i = 0; i < 12; i++) {
            service.calibration().addJudgement("replace lamp " + i, List.of("lamps"), List.of(), "judged");
            service.calibration().addJudgement("seed pods " + i, List.of(), List.of("pods"), "rating");
            service.calibration().addJudgement("plant seed " + i, List.of("lamps"), List.of(), "rating");
        }

        int code = calibrate();

        assertThat(code).as(err.toString()).isZero();
        // a rating of the lamps' article says nothing now that the pods' one is found
        assertThat(out.toString())
                .contains("36 judged questions, 0 of them from folders. 24 count; of 12 the judgement");
    }

    @Test
    void a_question_counts_once_by_its_most_thorough_judgement() {
        for (int i = 0; i < 10; i++) {
            service.calibration().addJudgement("replace lamp " + i, List.of(), List.of("lamps"), "rating");
            service.calibration().addJudgement("Replace lamp " + i, List.of("lamps"), List.of(), "judged");
        }

        calibrate("--dry-run");

        assertThat(out.toString()).contains("10 judged questions").contains("Nothing was kept");
        assertThat(service.calibration().kept()).isEmpty();
    }

    @Test
    void too_few_questions_are_refused_with_the_number_that_is_needed() throws IOException {
        assertThat(calibrate(folder(9).toString())).isEqualTo(2);
        assertThat(err.toString()).contains("9 judged questions are too few: 10 are the fewest, 25 a beginning");
    }

    @Test
    void saved_questions_reach_the_service() throws IOException {
        calibrate(folder(20).toString(), "--save");

        assertThat(service.calibration().saved()).hasSize(20);
        assertThat(service.calibration().saved().get(0).path("source").asString())
                .isEqualTo("judged");
    }

    @Test
    void calibrations_are_listed_and_taken_back() throws IOException {
        calibrate(folder(40).toString());
        out.getBuffer().setLength(0);

        assertThat(calibrate("--list")).isZero();
        assertThat(out.toString()).containsPattern("(?m)^1 +yes").containsPattern("(?m)^0 ");
        assertThat(calibrate("--use", "0")).isZero();
        assertThat(service.calibration().inForce()).isZero();
    }

    @Test
    void without_a_service_it_says_how_to_start_one() {
        int code = execute("calibrate", "--data", temp.toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("No service is running on", "./deskhand serve");
    }

    @Test
    void finished_runs_become_the_shipped_models_and_a_pages_section() throws IOException {
        for (String set : List.of("one", "two", "three")) {
            run(set);
        }
        Path page = Files.writeString(temp.resolve("page.md"), "# Evaluation\n\nGenerated.\n");

        for (int time = 0; time < 2; time++) {
            int code = execute(
                    "calibrate",
                    "--runs",
                    temp.resolve("runs").toString(),
                    "--shipped",
                    temp.resolve("models").toString(),
                    "--learning-curve",
                    "--sets",
                    "two",
                    "--markdown",
                    page.toString());
            assertThat(code).as(err.toString()).isZero();
        }

        JsonNode model =
                new JsonMapper().readTree(temp.resolve("models/read.json").toFile());
        assertThat(model.path("provenance").asString())
                .contains("of 3 sets", "one (120), three (120), two (120)", "./deskhand calibrate --runs");
        assertThat(model.at("/terms/0/weight").asDouble()).isPositive();
        assertThat(temp.resolve("models/unread.json")).doesNotExist();
        assertThat(Files.readString(page))
                .startsWith("# Evaluation\n\nGenerated.\n\n## Confidence on knowledge bases never seen\n")
                .containsOnlyOnce("### Judged questions")
                .contains("| two | 0 | none |", "| two | 25 | Platt |", "| two | 100 | refit |")
                .doesNotContain("| two | 200 |");
    }

    @Test
    void runs_need_a_purpose_and_features() throws IOException {
        run("one");

        assertThat(execute("calibrate", "--runs", temp.resolve("runs").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--runs needs --shipped OUT or --learning-curve");
        assertThat(execute("calibrate", "--runs", temp.resolve("nothing").toString(), "--learning-curve"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("run evaluate with --features first");
        assertThat(execute("calibrate", "--runs", temp.resolve("runs").toString(), "--learning-curve", "--sets", "x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("the runs have no set x, only one");
    }

    /** A run whose answers are right exactly when the margin is large, but for every seventh. */
    private void run(String set) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("runs").resolve(set));
        List<String> results = new ArrayList<>();
        List<String> features = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            results.add(
                    "{\"id\": \"q" + i + "\", \"outcome\": \"answered\", \"mode\": \"extractive\", \"confidence\": 0.5,"
                            + " \"threshold\": 0.8, \"ranked\": [], \"cited\": [], \"language\": \"en\", \"knowledgeRevision\": 1, \"ms\": 1}");
            features.add(String.format(
                    Locale.ROOT,
                    "{\"id\": \"q%d\", \"right\": %s, \"features\": {\"margin\": %s, \"lead_cosine\": 0.5}, \"group\": \"x\"}",
                    i,
                    (i % 10 >= 4) != (i % 7 == 0),
                    i % 10 / 10.0));
        }
        Files.write(folder.resolve("results.jsonl"), results);
        Files.write(folder.resolve("features.jsonl"), features);
    }

    /** Questions of which every other one has its right answer found. */
    private Path folder(int questions) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("judged"));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            lines.add("{\"id\": \"q" + i + "\", \"text\": \"replace lamp number " + i + "\", \"relevant\": [\""
                    + (i % 2 == 0 ? "lamps" : "elsewhere") + "\"], \"kind\": \"in_scope\"}");
        }
        Files.write(folder.resolve("queries.jsonl"), lines);
        return folder;
    }

    private int calibrate(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "calibrate",
                "--url",
                service.url(),
                "--key=" + StubService.KEY,
                "--site",
                "garden",
                "--out",
                temp.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        return EvaluationCommand.commandLine(
                        Map.of(), temp, NOON, new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }
}
