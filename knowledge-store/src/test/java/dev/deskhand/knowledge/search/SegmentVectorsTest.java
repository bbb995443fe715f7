package dev.deskhand.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.embedding.Embedding;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class SegmentVectorsTest {

    /** No multiple of four, and more vectors than a block holds, with gaps. */
    private static final int DIMENSION = 38;

    private static final int DOCUMENTS = 700;

    private final Random random = new Random(5);

    @Test
    void every_vector_that_may_be_read_is_compared() throws IOException {
        Embedding question = vector();
        Map<Integer, Embedding> stored = new HashMap<>();
        Map<Integer, Float> visited = new HashMap<>();
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            write(directory, stored);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                SegmentVectors vectors =
                        SegmentVectors.read(reader.leaves().get(0).reader());
                vectors.scan(
                        question.toArray(),
                        Set.of(Audience.PUBLIC),
                        new Without(11),
                        (doc, cosine) -> visited.put(doc, cosine));
            }
        }

        assertThat(visited.keySet()).isEqualTo(stored.keySet());
        visited.forEach((doc, cosine) ->
                assertThat((double) cosine).isCloseTo(stored.get(doc).cosine(question), within(1e-5)));
    }

    /** Adds to {@code readable} what a reader of public articles may see; document 11 counts as deleted. */
    private void write(ByteBuffersDirectory directory, Map<Integer, Embedding> readable) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            for (int i = 0; i < DOCUMENTS; i++) {
                boolean internal = i % 7 == 0;
                Document document = new Document();
                document.add(new NumericDocValuesField(
                        PassageFields.AUDIENCE_CODE, PassageFields.audience(internal ? "internal" : "public")));
                if (i % 5 != 0) {
                    Embedding vector = vector();
                    document.add(new BinaryDocValuesField(PassageFields.VECTOR, new BytesRef(vector.toBytes())));
                    if (!internal && i != 11) {
                        readable.put(i, vector);
                    }
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private Embedding vector() {
        float[] values = new float[DIMENSION];
        for (int d = 0; d < DIMENSION; d++) {
            values[d] = (float) random.nextGaussian();
        }
        return Embedding.of(values);
    }

    /** All documents but one. */
    private record Without(int deleted) implements Bits {

        @Override
        public boolean get(int doc) {
            return doc != deleted;
        }

        @Override
        public int length() {
            return DOCUMENTS;
        }
    }
}
