package dev.deskhand.bot.answer;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A model for each kind of question.
 *
 * @param read for languages that the embedding model reads
 * @param unread for all others
 */
public record ConfidenceModels(ConfidenceModel read, ConfidenceModel unread) {

    /** Where the embedding model does not read, it finds no title. */
    public ConfidenceModel forFeatures(Map<String, Double> features) {
        return features.getOrDefault("lead_cosine", 0.0) != 0 ? read : unread;
    }

    /** Names of the features that either model reads. */
    public Set<String> features() {
        Set<String> features = new HashSet<>(read.features());
        features.addAll(unread.features());
        return features;
    }
}
