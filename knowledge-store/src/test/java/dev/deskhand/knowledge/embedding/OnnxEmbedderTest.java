package dev.deskhand.knowledge.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

    /** Vectors outlive the jar that made them: other files must come under another name. */
    @ParameterizedTest
    @CsvSource({
        "MINILM_L6_V2_Q, 6ea94d8f890e7e0e",
        "MINILM_L6_V2, 0e77ebe9de4c7b21",
        "BGE_SMALL_EN_V15_Q, 46a5f4dce5dacffe"
    })
    void a_bundled_models_name_stands_for_these_files(BundledModel bundled, String digest) throws Exception {
        MessageDigest files = MessageDigest.getInstance("SHA-256");
        files.update(bundled.read(".onnx"));
        files.update(bundled.read("-tokenizer.json"));

        assertThat(HexFormat.of().formatHex(files.digest())).startsWith(digest);
    }

    @ParameterizedTest
    @EnumSource
    void every_bundled_model_tells_likes_from_others(BundledModel bundled) {
        assertThat(bundled.isPresent()).isTrue();
        try (Embedder each = bundled.open(SessionSettings.defaults())) {
            Embedding question = each.embedQuestion("reset my password");
            List<Embedding> passages =
                    each.embedPassages(List.of("How to reset the password", "Delivery times to other countries"));

            assertThat(question.cosine(passages.get(0))).isGreaterThan(question.cosine(passages.get(1)) + 0.1);
            assertThat(BundledModel.called(bundled.setting())).contains(bundled);
        }
    }
}
