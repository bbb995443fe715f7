package dev.deskhand.evaluation.run;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the confidence of one answer was computed from, with the truth beside it; a line of {@code features.jsonl}.
 *
 * @param right whether the first cited, else first ranked document is relevant
 * @param features by name
 * @param group name of the set, to be left out as one when fitting
 */
public record FeatureRow(String id, boolean right, SortedMap<String, Double> features, String group) {

    static FeatureRow of(String id, boolean right, Map<String, Double> features, String group) {
        return new FeatureRow(id, right, new TreeMap<>(features), group);
    }
}
