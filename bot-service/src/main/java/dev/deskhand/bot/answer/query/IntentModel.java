package dev.deskhand.bot.answer.query;

import dev.deskhand.bot.answer.Intent;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression over sparse binary features, fitted by stochastic gradients whose step shrinks per
 * weight. Source: Duchi, Hazan and Singer, "Adaptive subgradient methods", JMLR 2011. Fitting twice gives the same
 * model.
 */
final class IntentModel {

    private static final int CLASSES = Intent.values().length;
    private static final int ROUNDS = 5;
    private static final float STEP = 0.25f;
    private static final long SEED = 7;

    /** {@code [bucket * classes + class]}; the bias stands after the last bucket. */
    private final float[] weights = new float[(IntentFeatures.BUCKETS + 1) * CLASSES];

    private IntentModel() {}

    static IntentModel fit(List<Example> examples) {
        IntentModel model = new IntentModel();
        float[] squares = new float[model.weights.length];
        Arrays.fill(squares, 0.05f);
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            for (int index : order) {
                model.learn(examples.get(index), squares);
            }
        }
        return model;
    }

    private void learn(Example example, float[] squares) {
        float[] gradient = probabilities(example.features());
        gradient[example.intent().ordinal()] -= 1;
        float scale = scale(example.features());
        for (int feature : example.features()) {
            step(feature, gradient, scale, squares);
        }
        step(IntentFeatures.BUCKETS, gradient, 1, squares);
    }

    private void step(int feature, float[] gradient, float scale, float[] squares) {
        int at = feature * CLASSES;
        for (int c = 0; c < CLASSES; c++, at++) {
            float slope = gradient[c] * scale;
            squares[at] += slope * slope;
            weights[at] -= STEP * slope / (float) Math.sqrt(squares[at]);
        }
    }

    /** Probability of each intent, by its ordinal. */
    float[] probabilities(int[] features) {
        float[] scores = new float[CLASSES];
        float scale = scale(features);
        for (int feature : features) {
            int at = feature * CLASSES;
            for (int c = 0; c < CLASSES; c++) {
                scores[c] += weights[at + c] * scale;
            }
        }
        float most = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < CLASSES; c++) {
            scores[c] += weights[IntentFeatures.BUCKETS * CLASSES + c];
            most = Math.max(most, scores[c]);
        }
        float sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            scores[c] = (float) Math.exp(scores[c] - most);
            sum += scores[c];
        }
        for (int c = 0; c < CLASSES; c++) {
            scores[c] /= sum;
        }
        return scores;
    }

    private static float scale(int[] features) {
        return (float) (4 / Math.sqrt(Math.max(8, features.length)));
    }

    /** A message's features with what it is for. */
    record Example(Intent intent, int[] features) {}
}
