package dev.deskhand.evaluation.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What people thought of one answer; a line of {@code human_judgements.jsonl}.
 *
 * @param question id of the question
 * @param scores mean over the people, by what they were asked, such as {@code faithfulness}
 */
public record HumanJudgement(String question, String response, Map<String, Double> scores) {

    public HumanJudgement {
        scores = Map.copyOf(scores);
    }

    /**
     * The judgements beside a data set; none where the folder has no such file.
     *
     * @throws DataSetException if the file cannot be read
     */
    public static List<HumanJudgement> of(Path folder) {
        Path file = folder.resolve("human_judgements.jsonl");
        return Files.exists(file) ? JsonLines.read(file, HumanJudgement::of) : List.of();
    }

    private static HumanJudgement of(Row row) {
        return new HumanJudgement(row.text("query"), row.text("response"), row.means("human"));
    }
}
