package dev.deskhand.bot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The probability that the answer is right, with its grounds.
 *
 * @param value in [0, 1]
 * @param threshold from which on an answer is given, in [0, 1]
 * @param reasons in words that a support lead understands, weightiest first
 * @param features what it was computed from, by name
 */
public record Confidence(double value, double threshold, List<String> reasons, Map<String, Double> features) {

    public Confidence {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("confidence is " + value + ", must be 0 to 1");
        }
        reasons = List.copyOf(reasons);
        features = Map.copyOf(features);
    }

    /** The same, trusted less for a reason that is told first; never more. */
    public Confidence loweredTo(double lower, String reason) {
        List<String> more = new ArrayList<>(List.of(reason));
        more.addAll(reasons);
        return new Confidence(Math.min(value, lower), threshold, more, features);
    }

    public boolean clearsThreshold() {
        return value >= threshold;
    }
}
