package dev.deskhand.bot.calibration;

import java.util.Locale;

/** Bodies for {@code POST /sites/…/calibrations}. */
final class CalibrationFixture {

    private static final String FACTS = """
            {"questions": 40, "way": "Platt", "targetPrecision": 0.95, "promised": false,
             "before": {"auroc": 0.9, "ece": 0.15, "brier": 0.2, "coverage": 0.5, "precision": 0.8, "low": 0.6, "high": 0.9},
             "after": {"auroc": 0.9, "ece": 0.05, "brier": 0.1, "coverage": 0.4, "precision": 0.9, "low": 0.7, "high": 0.97},
             "says": "Calibrated on 40 judged questions."}""";

    private CalibrationFixture() {}

    /** Models that say the same of every question. */
    static String saying(double intercept, double threshold, boolean activate) {
        return body(model(intercept, threshold, "score", 1), activate);
    }

    static String body(String model, boolean activate) {
        return "{\"read\": " + model + ", \"unread\": " + model + ", \"facts\": " + FACTS + ", \"activate\": "
                + activate + "}";
    }

    static String model(double intercept, double threshold, String feature, double scale) {
        return String.format(Locale.ROOT, """
                {"provenance": "by hand", "intercept": %s,
                 "terms": [{"feature": "%s", "mean": 0, "scale": %s, "weight": 0}],
                 "thresholds": [{"target": 0.95, "threshold": %s, "coverage": 0.4, "answered": 100,
                                 "precision": 0.98, "lowerBound": 0.951}]}""", intercept, feature, scale, threshold);
    }
}
