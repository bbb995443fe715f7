package dev.deskhand.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of an extractive reader, on a model whose words can be told by hand. */
class ReaderFolderTest {

    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void writeAModel() {
        folder = TinyPairModel.writeReader(home.resolve("tiny"), Map.of("ten", 2f), Map.of("seconds", 3f, "ten", 1f));
    }

    @Test
    void finds_the_words_that_answer_and_where_they_stand() {
        String passage = "Hold the button for ten whole seconds, then wait.";

        assertThat(read(passage)).isEqualTo("ten whole seconds");
    }

    @Test
    void places_are_counted_in_characters_also_after_others_than_latin_ones() {
        assertThat(read("👍 Hé 👩‍🌾: ten seconds.")).isEqualTo("ten seconds");
    }

    @Test
    void the_questions_own_words_are_no_answer() {
        try (PassageReader reader = new ReaderFolder(folder).open()) {
            assertThat(reader.read("ten seconds", "Nothing of it here")).isEmpty();
            assertThat(reader.read("How long?", "")).isEmpty();
        }
    }

    @Test
    void an_end_before_its_start_is_no_answer_of_several_words() {
        assertThat(read("seconds and ten")).isIn("ten", "seconds");
    }

    @Test
    void a_missing_file_and_a_model_of_another_kind_are_named() throws Exception {
        Path reranker = TinyPairModel.writeReranker(home.resolve("other"), Map.of("a", 1f));
        Files.move(reranker.resolve("reranker.properties"), reranker.resolve("reader.properties"));
        Files.delete(folder.resolve("reader.properties"));

        assertThatThrownBy(() -> new ReaderFolder(folder).open())
                .isInstanceOf(ReadingException.class)
                .hasMessageContaining("reader.properties is missing");
        assertThatThrownBy(() -> new ReaderFolder(reranker).open())
                .hasMessageContaining("the model has 1 output, must have 2");
    }

    private String read(String passage) {
        try (PassageReader reader = new ReaderFolder(folder).open()) {
            Optional<PassageReader.Found> found = reader.read("How long do I hold it?", passage);
            return found.map(it -> passage.substring(it.start(), it.end())).orElse("");
        }
    }
}
