package dev.deskhand.evaluation.calibrate;

import java.util.Locale;
import java.util.Map;

/** The service has a model for questions in languages that its embedding model reads, and one for all others. */
public enum ModelKind {
    READ,
    UNREAD;

    /** The service's own rule: where the embedding model does not read, it finds no title. */
    static ModelKind of(Map<String, Double> features) {
        return features.getOrDefault("lead_cosine", 0.0) != 0 ? READ : UNREAD;
    }

    /** As tables name it. */
    public String words() {
        return this == READ ? "languages that the model reads" : "other languages";
    }

    /** Name in JSON and of the resource file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
