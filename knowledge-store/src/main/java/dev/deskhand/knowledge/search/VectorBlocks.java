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
import org.jspecify.annotations.Nullable;

/**
 * A segment's vectors in memory, in blocks of {@value #WIDTH} documents laid out component by component. The inner loop
 * then runs over neighbouring documents without a reduction, which the JIT compiles to vector instructions; a plain dot
 * product per document is several times slower on Java 17.
 */
final class VectorBlocks {

    private static final int WIDTH = 64;

    /** Documents that have a vector, ascending; entry {@code b * WIDTH + j} is column {@code j} of block {@code b}. */
    private final int[] docs;

    private final byte[] audiences;
    private final float[] components;
    private final int dimension;

    private VectorBlocks(int[] docs, byte[] audiences, float[] components, int dimension) {
        this.docs = docs;
        this.audiences = audiences;
        this.components = components;
        this.dimension = dimension;
    }

    interface Visitor {
        void visit(int doc, float cosine);
    }

    static VectorBlocks read(LeafReader reader) throws IOException {
        BinaryDocValues vectors = reader.getBinaryDocValues(PassageFields.VECTOR);
        NumericDocValues audience = reader.getNumericDocValues(PassageFields.AUDIENCE_CODE);
        if (vectors == null || audience == null) {
            return new VectorBlocks(new int[0], new byte[0], new float[0], 0);
        }
        int[] docs = new int[reader.maxDoc()];
        byte[] audiences = new byte[docs.length];
        float[] components = new float[0];
        int dimension = 0;
        int count = 0;
        for (int doc = vectors.nextDoc(); doc != BinaryDocValues.NO_MORE_DOCS; doc = vectors.nextDoc()) {
            BytesRef bytes = vectors.binaryValue();
            float[] values = Embedding.fromBytes(
                            Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length))
                    .toArray();
            if (count == 0) {
                dimension = values.length;
                components = new float[(docs.length + WIDTH - 1) / WIDTH * WIDTH * dimension];
            }
            int base = count / WIDTH * WIDTH * dimension + count % WIDTH;
            for (int d = 0; d < dimension; d++) {
                components[base + d * WIDTH] = values[d];
            }
            docs[count] = doc;
            audiences[count] = audience.advanceExact(doc) ? (byte) audience.longValue() : -1;
            count++;
        }
        return new VectorBlocks(Arrays.copyOf(docs, count), Arrays.copyOf(audiences, count), components, dimension);
    }

    void scan(float[] question, Set<Audience> readers, @Nullable Bits live, Visitor visitor) {
        boolean[] allowed = new boolean[Audience.values().length];
        readers.forEach(reader -> allowed[reader.ordinal()] = true);
        float[] sums = new float[WIDTH];
        for (int start = 0; start < docs.length; start += WIDTH) {
            Arrays.fill(sums, 0);
            int base = start * dimension;
            for (int d = 0; d < dimension; d++) {
                addScaled(sums, components, base + d * WIDTH, question[d]);
            }
            int end = Math.min(WIDTH, docs.length - start);
            for (int j = 0; j < end; j++) {
                int doc = docs[start + j];
                int audience = audiences[start + j];
                if (audience >= 0 && allowed[audience] && (live == null || live.get(doc))) {
                    visitor.visit(doc, sums[j]);
                }
            }
        }
    }

    private static void addScaled(float[] sums, float[] components, int offset, float factor) {
        for (int j = 0; j < WIDTH; j++) {
            sums[j] += components[offset + j] * factor;
        }
    }
}
