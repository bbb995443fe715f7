package dev.deskhand.evaluation.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up labelled answers whose true probability of being right is known. */
final class Answers {

    private Answers() {}

    /** Right with probability 1 / (1 + exp(−(intercept + 2 · margin))), margin standard normal; noise says nothing. */
    static List<LabelledAnswer> rows(int count, double intercept, long seed) {
        Random random = new Random(seed);
        List<LabelledAnswer> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double margin = random.nextGaussian();
            boolean right = random.nextDouble() < Logistic.of(intercept + 2 * margin);
            rows.add(new LabelledAnswer(
                    Map.of("margin", margin, "noise", random.nextGaussian(), "constant", 3.0, "lead_cosine", 0.5),
                    right));
        }
        return rows;
    }

    static FeatureSet set(String name, int count, double intercept) {
        return new FeatureSet(name, ModelKind.READ, rows(count, intercept, name.hashCode()));
    }

    /** The model that made the rows. */
    static ConfidenceModel truth(double intercept) {
        return new ConfidenceModel(
                "by hand", intercept, List.of(new ConfidenceModel.Term("margin", 0, 1, 2)), List.of(), List.of());
    }
}
