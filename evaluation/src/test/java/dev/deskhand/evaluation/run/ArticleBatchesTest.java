package dev.deskhand.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.evaluation.dataset.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleBatchesTest {

    @Test
    void splits_at_500_articles() {
        assertThat(ArticleBatches.of(documents(1001, 10), "c"))
                .extracting(List::size)
                .containsExactly(500, 500, 1);
    }

    @Test
    void splits_before_200_000_bytes() {
        assertThat(ArticleBatches.of(documents(5, 90_000), "c"))
                .extracting(List::size)
                .containsExactly(2, 2, 1);
    }

    @Test
    void sends_a_document_that_is_larger_alone_alone() {
        List<SourceDocument> documents = documents(2, 10);
        documents.add(1, document("large", 300_000));

        assertThat(ArticleBatches.of(documents, "c")).extracting(List::size).containsExactly(1, 1, 1);
    }

    @Test
    void leaves_out_what_the_document_does_not_have() {
        assertThat(ArticleBatches.of(documents(1, 1), "c").get(0).get(0))
                .containsOnlyKeys("externalId", "title", "body", "format", "collection");
    }

    private static List<SourceDocument> documents(int count, int length) {
        List<SourceDocument> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            documents.add(document("d" + i, length));
        }
        return documents;
    }

    private static SourceDocument document(String id, int length) {
        return new SourceDocument(id, "Title", null, "x".repeat(length), "text", null, List.of());
    }
}
