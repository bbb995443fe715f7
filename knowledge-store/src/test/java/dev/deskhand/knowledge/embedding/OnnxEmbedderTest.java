package dev.deskhand.knowledge.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest extends EmbedderContract {

    private final Embedder embedder = BundledModel.MINILM_L6_V2_Q.open(SessionSettings.defaults());

    @Override
    Embedder embedder() {
        return embedder;
    }

    @AfterAll
    void close() {
        embedder.close();
    }

    @Test
    void agrees_with_the_class_that_comes_with_the_model() {
        String text = "You can change the delivery address until the parcel leaves our warehouse.";
        float[] theirs =
                new AllMiniLmL6V2QuantizedEmbeddingModel().embed(text).content().vector();

        assertThat(embedder.embedQuestion(text).cosine(Embedding.of(theirs))).isGreaterThan(0.999);
    }

    @Test
    void says_which_models_are_there() {
        assertThat(BundledModel.MINILM_L6_V2_Q.isPresent()).isTrue();
        for (BundledModel bundled : BundledModel.values()) {
            if (!bundled.isPresent()) {
                assertThatThrownBy(() -> bundled.open(SessionSettings.defaults()))
                        .isInstanceOf(EmbeddingException.class)
                        .hasMessageContaining(bundled.model().name());
            }
        }
    }

    @Test
    void opens_a_folder_and_names_what_it_lacks(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("embedding.properties"), "name=own\n");

        assertThatThrownBy(() -> new ModelFolder(folder).open(SessionSettings.defaults()))
                .isInstanceOf(EmbeddingException.class)
                .hasMessageContaining("dimension");

        Files.writeString(
                folder.resolve("embedding.properties"), "name=own\ndimension=384\nlanguages=en\nmaxTokens=256\n");
        copy("/all-minilm-l6-v2-q.onnx", folder.resolve("model.onnx"));
        copy("/all-minilm-l6-v2-q-tokenizer.json", folder.resolve("tokenizer.json"));
        try (Embedder own = new ModelFolder(folder).open(SessionSettings.defaults())) {
            assertThat(own.embedQuestion("Hello there")).isEqualTo(embedder.embedQuestion("Hello there"));
        }
    }

    private static void copy(String resource, Path target) throws IOException {
        try (var in = OnnxEmbedderTest.class.getResourceAsStream(resource)) {
            Files.copy(in, target);
        }
    }
}
