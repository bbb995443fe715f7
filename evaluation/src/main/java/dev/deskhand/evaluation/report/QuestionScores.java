package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.metric.FigureSheet;
import dev.deskhand.evaluation.metric.JudgedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code questions.jsonl}: each question's own figures, by which two runs are compared in pairs. */
public final class QuestionScores {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private QuestionScores() {}

    /**
     * The figures of one question.
     *
     * @param scores by figure; what does not apply is missing
     */
    public record Scores(String id, @Nullable String language, Map<String, Double> scores) {}

    public static void write(List<JudgedRow> rows, Path file) {
        List<String> lines =
                rows.stream().map(row -> JSON.writeValueAsString(scores(row))).toList();
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** By question id, in the file's order. */
    static Map<String, Scores> read(Path file) {
        Map<String, Scores> byId = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                Scores scores = JSON.readValue(line, Scores.class);
                byId.put(scores.id(), scores);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + " is no file of question scores: " + e.getOriginalMessage(), e);
        }
        return byId;
    }

    private static Scores scores(JudgedRow row) {
        Map<String, Double> scores = new TreeMap<>();
        FigureSheet.ROW_METRICS.forEach(metric -> metric.of(row).ifPresent(value -> scores.put(metric.name(), value)));
        if (!row.result().canned()) {
            double truth = row.right() ? 1 : 0;
            scores.put("right", truth);
            scores.put("brier", Math.pow(row.result().confidence() - truth, 2));
        }
        scores.put("ms", row.result().ms());
        return new Scores(row.question().id(), row.question().language(), scores);
    }
}
