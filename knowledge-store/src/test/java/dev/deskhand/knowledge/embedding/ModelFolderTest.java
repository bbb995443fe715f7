package dev.deskhand.knowledge.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {

    private static final String DESCRIPTION = "name=own\ndimension=384\nmaxTokens=256\nlanguages=en, vi\n";

    @TempDir
    Path folder;

    @BeforeEach
    void makeAFolder() throws IOException {
        Files.write(folder.resolve("model.onnx"), BundledModel.MINILM_L6_V2_Q.read(".onnx"));
        Files.write(folder.resolve("tokenizer.json"), BundledModel.MINILM_L6_V2_Q.read("-tokenizer.json"));
        describe(DESCRIPTION);
    }

    @Test
    void gives_the_vectors_of_its_model() {
        try (Embedder bundled = BundledModel.MINILM_L6_V2_Q.open(SessionSettings.defaults());
                Embedder own = open()) {
            assertThat(own.embedQuestion("Hello there")).isEqualTo(bundled.embedQuestion("Hello there"));
            assertThat(own.model().dimension()).isEqualTo(384);
            assertThat(own.model().languages()).isEqualTo(Set.of("en", "vi"));
        }
    }

    @Test
    void puts_its_prefixes_before_questions_and_passages() throws IOException {
        describe(DESCRIPTION + "prefix.question=query: \nprefix.passage=passage: \n");

        try (Embedder bundled = BundledModel.MINILM_L6_V2_Q.open(SessionSettings.defaults());
                Embedder own = open()) {
            assertThat(own.embedQuestion("Hello")).isEqualTo(bundled.embedQuestion("query: Hello"));
            assertThat(own.embedPassages(List.of("Hello"))).containsExactly(bundled.embedQuestion("passage: Hello"));
        }
    }

    @Test
    void its_name_stands_for_its_files() throws IOException {
        String first = name();

        assertThat(first).matches("own_[0-9a-f]{12}");
        Files.writeString(folder.resolve("README.md"), "What this is.");
        describe("# a remark\n" + DESCRIPTION);
        assertThat(name()).as("remarks change nothing").isEqualTo(first);
        describe(DESCRIPTION + "pooling=cls\n");
        assertThat(name()).isNotEqualTo(first);
        describe(DESCRIPTION);
        Files.writeString(folder.resolve("model.onnx_data"), "weights");
        assertThat(name()).isNotEqualTo(first);
    }

    @Test
    void is_called_after_its_folder_when_nothing_is_said() throws IOException {
        Path named = Files.createDirectory(folder.resolve("Multilingual E5 (small)"));
        Files.move(folder.resolve("model.onnx"), named.resolve("model.onnx"));
        Files.move(folder.resolve("tokenizer.json"), named.resolve("tokenizer.json"));
        Files.writeString(named.resolve("embedding.properties"), "dimension=384\n");

        try (Embedder own = new ModelFolder(named).open(SessionSettings.defaults())) {
            assertThat(own.model().name()).startsWith("multilingual_e5_small_");
            assertThat(own.model().reads("th"))
                    .as("all languages when none is named")
                    .isTrue();
        }
    }

    @Test
    void names_the_file_that_is_missing() throws IOException {
        for (String file : Set.of("model.onnx", "tokenizer.json", "embedding.properties")) {
            makeAFolder();
            Files.delete(folder.resolve(file));

            complains(file + " is missing");
        }
    }

    @Test
    void names_the_key_that_is_wrong_and_what_it_may_be() throws IOException {
        describe("pooling=mean\n");
        complains("embedding.properties lacks \"dimension\"");
        describe("dimension=many\n");
        complains("says dimension=many, must be 1 to 2000");
        describe("dimension=384\npooling=max\n");
        complains("says pooling=max, must be mean or cls");
        describe("dimension=384\nmaxTokens=4\n");
        complains("says maxTokens=4, must be 16 to 8192");
        describe("dimension=384\nlanguages=English\n");
        complains("must be primary tags such as en, vi, th");
        describe("dimension=384\nname=My model\n");
        complains("says name=My model, must be");
        describe("dimension=384\nprefix.query=x\n");
        complains("knows no \"prefix.query\", only dimension, languages, maxTokens, name");
    }

    @Test
    void says_which_dimension_the_model_has() throws IOException {
        describe("dimension=768\n");

        complains("the model gives vectors of dimension 384, not 768");
    }

    @Test
    void says_that_a_file_is_not_what_its_name_says() throws IOException {
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        complains("the tokenizer of model own_");
        makeAFolder();
        Files.writeString(folder.resolve("model.onnx"), "version https://git-lfs.github.com/spec/v1");
        complains("cannot be loaded");
    }

    @Test
    void a_source_is_a_bundled_name_or_a_folder() {
        assertThatThrownBy(() -> new ModelSource("all-minilm").open(SessionSettings.defaults()))
                .isInstanceOf(EmbeddingException.class)
                .hasMessage("there is no embedding model \"all-minilm\": it must be all-minilm-l6-v2-q,"
                        + " all-minilm-l6-v2, bge-small-en-v15-q or a model's folder");
        try (Embedder own = new ModelSource(folder.toString()).open(SessionSettings.defaults())) {
            assertThat(own.model().name()).startsWith("own_");
        }
    }

    private Embedder open() {
        return new ModelFolder(folder).open(SessionSettings.defaults());
    }

    private String name() {
        try (Embedder embedder = open()) {
            return embedder.model().name();
        }
    }

    private void describe(String properties) throws IOException {
        Files.writeString(folder.resolve("embedding.properties"), properties);
    }

    /** In one line, and naming the folder. */
    private void complains(String what) {
        assertThatThrownBy(this::open)
                .isInstanceOf(EmbeddingException.class)
                .hasMessageStartingWith("the model folder " + folder + " cannot be used: ")
                .hasMessageContaining(what)
                .message()
                .doesNotContain("\n");
    }
}
