package dev.deskhand.knowledge.embedding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A text's vector: immutable, of unit length unless it is all zeros, equal by value. */
public final class Embedding {

    private final float[] values;

    private Embedding(float[] values) {
        this.values = values;
    }

    /** Takes a copy of {@code values}, scaled to unit length. */
    public static Embedding of(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        float[] copy = values.clone();
        if (sum > 0) {
            float scale = (float) (1 / Math.sqrt(sum));
            for (int i = 0; i < copy.length; i++) {
                copy[i] *= scale;
            }
        }
        return new Embedding(copy);
    }

    /** Reads what {@link #toBytes()} wrote. */
    public static Embedding fromBytes(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        read(ByteBuffer.wrap(bytes), values);
        return new Embedding(values);
    }

    /** Reads the components alone, for loops over many vectors. */
    public static void read(ByteBuffer bytes, float[] values) {
        bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    }

    public int dimension() {
        return values.length;
    }

    /** A copy of the components. */
    public float[] toArray() {
        return values.clone();
    }

    /** Little-endian floats, four bytes a component. */
    public byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    /** Cosine similarity, in [-1, 1]. */
    public double cosine(Embedding other) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException("dimension is " + other.values.length + ", must be " + values.length);
        }
        float sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * other.values[i];
        }
        return sum;
    }

    /** True when the model gave nothing to compare, as for an empty text. */
    public boolean isZero() {
        for (float value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding embedding && Arrays.equals(values, embedding.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Embedding[" + values.length + "]";
    }
}
