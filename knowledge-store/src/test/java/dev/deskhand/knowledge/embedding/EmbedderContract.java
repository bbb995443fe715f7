package dev.deskhand.knowledge.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every {@link Embedder} promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EmbedderContract {

    private static final List<String> TEXTS = List.of(
            "How to reset a password",
            "",
            "Delivery takes three working days. ".repeat(20),
            "Refunds",
            "word ".repeat(5_000),
            "😀",
            "lone \uD83D surrogate",
            "รีเซ็ตรหัสผ่าน");

    abstract Embedder embedder();

    @Test
    void gives_unit_vectors_of_its_dimension_or_zero() {
        for (Embedding embedding : embedder().embedPassages(TEXTS)) {
            double length = Math.sqrt(embedding.cosine(embedding));

            assertThat(embedding.dimension()).isEqualTo(embedder().model().dimension());
            assertThat(length).isCloseTo(embedding.isZero() ? 0 : 1, within(1e-4));
        }
    }

    @Test
    void keeps_the_order_and_gives_each_text_what_it_gets_alone() {
        List<Embedding> together = embedder().embedPassages(TEXTS);

        for (int i = 0; i < TEXTS.size(); i++) {
            Embedding alone = embedder().embedPassages(List.of(TEXTS.get(i))).get(0);

            assertThat(together.get(i)).isEqualTo(alone);
        }
    }

    @Test
    void gives_zero_where_there_is_nothing_to_read() {
        assertThat(embedder().embedPassages(List.of("", "  ", "😀", "?!"))).allMatch(Embedding::isZero);
        assertThat(embedder().embedQuestion("").isZero()).isTrue();
        assertThat(embedder().embedPassages(List.of())).isEmpty();
    }

    @Test
    void puts_like_texts_nearer_than_others() {
        Embedding question = embedder().embedQuestion("reset my password");
        List<Embedding> passages =
                embedder().embedPassages(List.of("How to reset the password", "Delivery times to other countries"));

        assertThat(question.cosine(passages.get(0))).isGreaterThan(question.cosine(passages.get(1)) + 0.1);
    }

    @Test
    void gives_several_threads_the_same_vectors() {
        Embedding alone = embedder().embedQuestion("Where is my order?");

        List<Embedding> together = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> embedder().embedQuestion("Where is my order?"))
                .toList();

        assertThat(together).containsOnly(alone);
    }

    @Test
    void counts_tokens_without_a_limit() {
        assertThat(embedder().countTokens("")).isZero();
        assertThat(embedder().countTokens("one two three")).isEqualTo(3);
        assertThat(embedder().countTokens("word ".repeat(5_000))).isEqualTo(5_000);
    }
}
