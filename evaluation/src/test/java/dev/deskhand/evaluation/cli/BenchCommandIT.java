package dev.deskhand.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.evaluation.dataset.SampleSet;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The benchmark in its smallest size, with the built service. */
class BenchCommandIT {

    private static final String JAR = "deskhand.jar";

    @TempDir
    Path out;

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @BeforeEach
    void nameTheJar() {
        System.setProperty(
                JAR, Path.of("..", "bot-service", "target", "deskhand.jar").toString());
    }

    @AfterEach
    void forgetTheJar() {
        System.clearProperty(JAR);
    }

    @Test
    void a_small_run_yields_table_numbers_and_picture() throws Exception {
        int code = run("bench", "--quick", "--limit", "100", "--out", out.toString());

        assertThat(code).as(complained.toString()).isZero();
        assertThat(said.toString())
                .containsSubsequence(
                        "answer p50 against the bare model",
                        "throughput at saturation",
                        "answer p99 during an ingest against quiet",
                        "ingest, embedded, against the bare batched model",
                        "articles, texts a second against LangChain4j",
                        "recall@10 of vectors at 100 passages, embedded",
                        "resident memory of the service",
                        "ready again on its data");
        JsonNode json = JsonMapper.shared().readTree(out.resolve("bench.json").toFile());
        assertThat(json.at("/answer/answerMillis/count").asInt()).isEqualTo(100);
        assertThat(json.at("/answer/repeatedMillis/count").asInt()).isEqualTo(100);
        assertThat(json.at("/answer/answerMillis/p50").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(json.at("/answer/answerMillis/p99").asDouble());
        assertThat(json.at("/answer/bareRunsPerSecond").asDouble()).isPositive();
        assertThat(json.at("/ingest/rawTextsPerSecond").asDouble()).isPositive();
        assertThat(json.at("/scale/embedded/0/recallAt10").asDouble()).isGreaterThan(0.99);
        assertThat(json.at("/figures/0/asked").asString()).isEqualTo("≤ +3 ms or ≤ 1.5 ×");
        assertThat(Files.readString(out.resolve("bench.svg")))
                .startsWith("<svg")
                .contains("published, embedded");
    }

    @Test
    void a_part_runs_by_itself_into_files_of_its_own() throws Exception {
        int code = run("bench", "--part", "scale", "--limit", "50", "--server", "", "--out", out.toString());

        assertThat(code).as(complained.toString()).isZero();
        JsonNode json =
                JsonMapper.shared().readTree(out.resolve("bench-scale.json").toFile());
        assertThat(json.at("/scale/embedded/0/passages").asInt()).isEqualTo(50);
        assertThat(json.has("answer")).isFalse();
        assertThat(out.resolve("bench-scale.svg")).exists();
    }

    @Test
    void the_parts_of_the_ranking_are_measured_on_data_sets() throws Exception {
        String set = SampleSet.write(out, "sample").toString();

        int code = run("bench", "--part", "ranking", set, "--server", "", "--out", out.toString());

        assertThat(code).as(complained.toString()).isZero();
        assertThat(said.toString())
                .contains("whole ranking, English", "ranking, English: vectors bring and take", "other languages");
        JsonNode json =
                JsonMapper.shared().readTree(out.resolve("bench-ranking.json").toFile());
        assertThat(json.at("/ranking/English").findValuesAsString("part"))
                .containsExactlyInAnyOrder("whole", "vectors", "words", "grams", "pairs", "means", "shares");
    }

    @Test
    void the_ranking_cannot_be_measured_without_a_data_set() {
        assertThat(run("bench", "--part", "ranking")).isEqualTo(2);
        assertThat(complained.toString()).contains("bench --part ranking DIR");
    }

    @Test
    void sizes_that_exclude_each_other_are_wrong_usage() {
        assertThat(run("bench", "--quick", "--full")).isEqualTo(2);
        assertThat(run("bench", "--limit", "3")).isEqualTo(2);
        assertThat(complained.toString()).contains("exclude each other", "must be at least 20");
    }

    private int run(String... arguments) {
        CommandLine command = EvaluationCommand.commandLine(
                Map.of(), out, Clock.systemUTC(), new PrintWriter(said, true), new PrintWriter(complained, true));
        return command.execute(arguments);
    }
}
