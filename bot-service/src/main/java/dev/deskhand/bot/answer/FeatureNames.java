package dev.deskhand.bot.answer;

import java.util.Set;

/** Names of what the confidence can look at: all that {@link Confidence#features()} holds for a question. */
public final class FeatureNames {

    public static final Set<String> ALL = Set.of(
            "score",
            "margin_to_second",
            "margin_to_fifth",
            "peak",
            "lead",
            "lead_narrow",
            "agreement",
            "passage_cosine",
            "lead_cosine",
            "passage_cosine_margin",
            "lead_cosine_margin",
            "words",
            "words_margin",
            "grams",
            "grams_margin",
            "pairs",
            "pairs_margin",
            "coverage",
            "spelling",
            "log_length",
            "unknown",
            "rarest",
            "number_missing",
            "date_missing");

    private FeatureNames() {}
}
