package dev.deskhand.evaluation.calibrate;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The service has a model for questions in languages that its embedding model reads, and one for all others. */
public enum ModelKind {
    READ(List.of("lead", "lead_narrow", "passage_cosine", "words_margin", "pairs", "unknown", "rarest")),
    UNREAD(List.of("lead", "lead_narrow", "pairs", "spelling", "log_length", "number_missing", "date_missing"));

    private final List<String> features;

    ModelKind(List<String> features) {
        this.features = features;
    }

    /**
     * What the shipped model looks at. Chosen by leaving families of sets out: with all that the service computes, a model
     * does better on the sets that it was fitted on and worse on others.
     */
    List<String> features() {
        return features;
    }

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
