package dev.deskhand.evaluation.calibrate;

import java.util.Map;

/**
 * What the confidence of one answer is computed from, and whether the answer was right.
 *
 * @param features by name
 */
public record LabelledAnswer(Map<String, Double> features, boolean right) {

    public LabelledAnswer {
        features = Map.copyOf(features);
    }
}
