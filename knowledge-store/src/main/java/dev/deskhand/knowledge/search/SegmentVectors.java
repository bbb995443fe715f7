package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.embedding.Embedding;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** A segment's vectors in memory, one after the other: about 0.1 µs a comparison at 384 components. */
final class SegmentVectors {

    /** Documents that have a vector, ascending. */
    private final int[] docs;

    private final byte[] audiences;
    private final float[][] vectors;

    private SegmentVectors(int[] docs, byte[] audiences, float[][] vectors) {
        this.docs = docs;
        this.audiences = audiences;
        this.vectors = vectors;
    }

    interface Visitor {
        void visit(int doc, float cosine);
    }

    static SegmentVectors read(LeafReader reader) throws IOException {
        BinaryDocValues stored = reader.getBinaryDocValues(PassageFields.VECTOR);
        NumericDocValues audience = reader.getNumericDocValues(PassageFields.AUDIENCE_CODE);
        if (stored == null || audience == null) {
            return new SegmentVectors(new int[0], new byte[0], new float[0][]);
        }
        int[] docs = new int[reader.maxDoc()];
        byte[] audiences = new byte[docs.length];
        float[][] vectors = new float[docs.length][];
        int count = 0;
        for (int doc = stored.nextDoc(); doc != BinaryDocValues.NO_MORE_DOCS; doc = stored.nextDoc()) {
            BytesRef bytes = stored.binaryValue();
            docs[count] = doc;
            audiences[count] = audience.advanceExact(doc) ? (byte) audience.longValue() : -1;
            vectors[count] = Embedding.fromBytes(
                            Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length))
                    .toArray();
            count++;
        }
        return new SegmentVectors(
                Arrays.copyOf(docs, count), Arrays.copyOf(audiences, count), Arrays.copyOf(vectors, count));
    }

    void scan(float[] question, Set<Audience> readers, @Nullable Bits live, Visitor visitor) {
        boolean[] allowed = new boolean[Audience.values().length];
        readers.forEach(reader -> allowed[reader.ordinal()] = true);
        for (int i = 0; i < docs.length; i++) {
            if (audiences[i] >= 0 && allowed[audiences[i]] && (live == null || live.get(docs[i]))) {
                visitor.visit(docs[i], VectorUtil.dotProduct(question, vectors[i]));
            }
        }
    }

    /** A document's vector, not to be written to; null for one without. */
    float @Nullable [] vector(int doc) {
        int at = Arrays.binarySearch(docs, doc);
        return at < 0 ? null : vectors[at];
    }
}
