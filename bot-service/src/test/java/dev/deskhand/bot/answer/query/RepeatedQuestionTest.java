package dev.deskhand.bot.answer.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RepeatedQuestionTest {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedQuestionTest.class);
    private static final int QUESTIONS = 120;
    private static final Path SAMPLE = Path.of("../datasets/sample-help-centre/queries.jsonl");

    @ParameterizedTest
    @CsvFileSource(resources = "/patience/repeated.tsv", delimiter = '\t')
    void the_same_in_other_words_is_a_repetition_and_a_neighbouring_question_is_none(
            String kind, String earlier, String now) {
        assertThat(RepeatedQuestion.isRepeated(earlier, now))
                .as("%s, likeness %.2f", kind, RepeatedQuestion.likeness(earlier, now))
                .isEqualTo(kind.equals("same"));
    }

    @Test
    void questions_about_different_articles_of_the_sample_are_hardly_ever_taken_for_the_same() throws IOException {
        List<JsonNode> questions = new ArrayList<>();
        for (String line : Files.readAllLines(SAMPLE).subList(0, QUESTIONS)) {
            questions.add(JsonMapper.shared().readTree(line));
        }

        int pairs = 0;
        List<String> mistaken = new ArrayList<>();
        for (JsonNode one : questions) {
            for (JsonNode other : questions) {
                String text = one.path("text").asString();
                if (one != other && !one.path("relevant").equals(other.path("relevant"))) {
                    pairs++;
                    if (RepeatedQuestion.isRepeated(text, other.path("text").asString())) {
                        mistaken.add(text + " / " + other.path("text").asString());
                    }
                }
            }
        }

        LOG.info("{} of {} pairs: {}", mistaken.size(), pairs, mistaken);
        assertThat(pairs).isGreaterThan(1_000);
        assertThat(mistaken.size()).isLessThanOrEqualTo(pairs / 1_000);
    }
}
