package dev.deskhand.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of a cross-encoder, on a model whose scores can be told by hand. */
class RerankerFolderTest {

    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void writeAModel() {
        folder = TinyPairModel.writeReranker(home.resolve("tiny"), Map.of("reset", 2f, "password", 3f, "billing", -1f));
    }

    @Test
    void scores_question_and_passage_together_in_the_order_of_the_passages() {
        try (PassageScorer scorer = new RerankerFolder(folder).open()) {
            List<Double> scores = scorer.score(
                    "password password", List.of("About billing", "Reset your password", "Password", "Nothing known"));

            assertThat(scorer.name()).isEqualTo("tiny");
            assertThat(scores).containsExactly(-1.0, 5.0, 3.0, 0.0);
        }
    }

    @Test
    void a_passage_has_the_same_score_alone_and_among_others() {
        try (PassageScorer scorer = new RerankerFolder(folder).open()) {
            assertThat(scorer.score("How?", List.of("Reset", "Billing")).get(1))
                    .isEqualTo(scorer.score("How?", List.of("Billing")).get(0));
        }
    }

    @Test
    void what_is_too_long_or_odd_is_cut_and_read() {
        try (PassageScorer scorer = new RerankerFolder(folder).open()) {
            String longText = "reset ".repeat(100_000);

            double cut = scorer.score("How?", List.of(longText)).get(0);

            assertThat(cut).isBetween(2.0, 64.0);
            assertThat(scorer.score("password ".repeat(10_000), List.of("reset")))
                    .hasSize(1);
            assertThat(scorer.score("", List.of("", "\uD800", "reset \uDC00"))).hasSize(3);
            assertThat(scorer.score("How?", List.of())).isEmpty();
        }
    }

    @Test
    void says_which_languages_it_reads() throws IOException {
        Files.writeString(folder.resolve("reranker.properties"), "name=mini\nlanguages=en, de\n");

        try (PassageScorer scorer = new RerankerFolder(folder).open()) {
            assertThat(scorer.name()).isEqualTo("mini");
            assertThat(scorer.languages()).containsExactly("de", "en");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.onnx", "tokenizer.json", "reranker.properties"})
    void a_missing_file_is_named(String file) throws IOException {
        Files.delete(folder.resolve(file));

        assertThatThrownBy(() -> new RerankerFolder(folder).open())
                .isInstanceOf(ReadingException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(file + " is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maxTokens=7       | maxTokens=7, must be 16 to 8192",
                "languages=english | must be primary tags",
                "dimension=384     | knows no \"dimension\", only languages, maxTokens, name"
            })
    void an_impossible_description_is_named(String line, String complaint) throws IOException {
        Files.writeString(folder.resolve("reranker.properties"), line.strip());

        assertThatThrownBy(() -> new RerankerFolder(folder).open()).hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.onnx", "tokenizer.json"})
    void a_broken_file_is_told_at_once(String file) throws IOException {
        Files.writeString(folder.resolve(file), "nonsense");

        assertThatThrownBy(() -> new RerankerFolder(folder).open())
                .isInstanceOf(ReadingException.class)
                .hasMessageContaining(file);
    }
}
