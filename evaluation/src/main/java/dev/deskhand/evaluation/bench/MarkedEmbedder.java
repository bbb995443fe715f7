package dev.deskhand.evaluation.bench;

import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.embedding.EmbeddingModel;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * No model but generated vectors, so that a million passages cost minutes and not hours: a text's last mark, such as
 * {@code ref42}, decides its vector. Vectors lie in clusters, as texts on one subject do; a question lies near the
 * passage whose mark it bears.
 */
final class MarkedEmbedder implements Embedder {

    private static final int DIMENSION = 384;
    private static final int CLUSTER = 40;
    private static final double SPREAD = 0.8;
    private static final double QUESTION_SPREAD = 0.5;
    private static final String MARK = "ref";

    private final long seed;

    MarkedEmbedder(long seed) {
        this.seed = seed;
    }

    static String mark(int number) {
        return MARK + number;
    }

    @Override
    public EmbeddingModel model() {
        return new EmbeddingModel("generated", DIMENSION, 256, Set.of("en"));
    }

    @Override
    public List<Embedding> embedPassages(List<String> texts) {
        return texts.parallelStream()
                .map(text -> Embedding.of(passage(number(text))))
                .toList();
    }

    @Override
    public Embedding embedQuestion(String text) {
        int number = number(text);
        return Embedding.of(sum(passage(number), noise(~seed ^ number, QUESTION_SPREAD)));
    }

    @Override
    public int countTokens(String text) {
        return text.split("\\s+").length;
    }

    @Override
    public void close() {
        // holds nothing
    }

    private float[] passage(int number) {
        return sum(noise(seed * 31 + number / CLUSTER, 1), noise(seed * 37 - 1 - number, SPREAD));
    }

    private static int number(String text) {
        int digits = text.lastIndexOf(MARK) + MARK.length();
        int end = digits;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (digits < MARK.length() || end == digits) {
            throw new IllegalArgumentException("there is no mark in \"" + text + "\"");
        }
        return Integer.parseInt(text.substring(digits, end));
    }

    /** A vector in a random direction, about as long as {@code length}. */
    private static float[] noise(long seed, double length) {
        Random random = new Random(seed);
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (random.nextGaussian() * length / Math.sqrt(DIMENSION));
        }
        return vector;
    }

    private static float[] sum(float[] a, float[] b) {
        float[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }
}
