package dev.deskhand.evaluation.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CachedEmbeddingModelTest {

    private final List<String> embedded = new ArrayList<>();
    private final Map<String, Embedding> vectors = new HashMap<>();

    @Test
    void no_text_is_embedded_twice_not_even_by_another_set() {
        model().embedAll(texts("one", "three", "one"));
        List<Embedding> later = model().embedAll(texts("three", "fifteen")).content();

        assertThat(embedded).containsExactly("one", "three", "fifteen");
        assertThat(later).extracting(vector -> vector.vector()[0]).containsExactly(5f, 7f);
    }

    @Test
    void order_is_kept_over_many_texts() {
        String[] many = IntStream.range(0, 200).mapToObj("x"::repeat).skip(1).toArray(String[]::new);

        List<Embedding> found = model().embedAll(texts(many)).content();

        assertThat(found)
                .extracting(vector -> (int) vector.vector()[0])
                .containsExactlyElementsOf(IntStream.range(1, 200).boxed().toList());
    }

    private EmbeddingModel model() {
        return new CachedEmbeddingModel("lengths", new Lengths(), vectors, (what, done, total) -> {});
    }

    private static List<TextSegment> texts(String... texts) {
        return Arrays.stream(texts).map(TextSegment::from).toList();
    }

    /** The vector of a text is its length. */
    private final class Lengths implements EmbeddingModel {

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            segments.forEach(segment -> embedded.add(segment.text()));
            return Response.from(segments.stream()
                    .map(segment -> Embedding.from(new float[] {segment.text().length()}))
                    .toList());
        }
    }
}
