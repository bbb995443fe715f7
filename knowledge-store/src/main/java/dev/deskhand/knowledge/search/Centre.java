package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.embedding.Embedding;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * What the passages of a language have in common on one site: the mean of their vectors. Every text of a mattress shop
 * is about mattresses, so plain cosines are high between any two of them; seen from the centre, what is left is how they
 * differ.
 *
 * <p>Source: Mu and Viswanath, "All-but-the-Top", ICLR 2018; here only the mean is taken off, which was better on our
 * question sets than taking off main directions too.
 */
final class Centre {

    /** Nothing in common: for a language whose vectors are not compared, or that has no passages. */
    static final Centre NONE = new Centre(new float[0]);

    /** With so many passages their mean counts half: few texts need not have their subject in common. */
    private static final int FEW = 20;

    private final float[] mean;

    private Centre(float[] mean) {
        this.mean = mean;
    }

    /** From the mean of a number of vectors, drawn towards zero while they are few. */
    static Centre of(Float[] mean, int vectors) {
        float[] drawn = new float[mean.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = mean[i] * vectors / (vectors + FEW);
        }
        return new Centre(drawn);
    }

    /** A question made ready for comparing with passages. */
    Comparison compare(Embedding question) {
        return new Comparison(
                question.toArray(), mean.length == question.dimension() ? mean : new float[question.dimension()]);
    }

    /** The components as text, exactly. */
    String encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(mean.length * Float.BYTES);
        bytes.asFloatBuffer().put(mean);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** Reads what {@link #encoded()} wrote. */
    static Centre decode(String encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
        float[] mean = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(mean);
        return new Centre(mean);
    }
}
