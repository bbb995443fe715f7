package dev.deskhand.evaluation.bench;

import java.util.Map;

/**
 * A question as each ranking took it.
 *
 * @param hits rankings that put a right article first
 * @param millis of each ranking; empty while Java was still cold
 */
record Ranked(String set, String language, Map<String, Boolean> hits, Map<String, Double> millis) {

    Ranked {
        hits = Map.copyOf(hits);
        millis = Map.copyOf(millis);
    }

    boolean hit(String ranking) {
        return hits.getOrDefault(ranking, false);
    }
}
