package dev.deskhand.evaluation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** The stub service's calibration routes: keeps what it is given and has one shipped model over {@code overlap}. */
public final class StubCalibration {

    private static final Map<String, Object> SHIPPED = Map.of(
            "provenance",
            "stub",
            "intercept",
            4.0,
            "terms",
            List.of(Map.of("feature", "overlap", "mean", 0, "scale", 1, "weight", 1)),
            "thresholds",
            List.of(Map.of(
                    "target", 0.9, "threshold", 0.6, "coverage", 1, "answered", 9, "precision", 1, "lowerBound", 0.9)));

    private final List<JsonNode> kept = new CopyOnWriteArrayList<>();
    private final List<Map<String, Object>> judgements = new CopyOnWriteArrayList<>();
    private final List<JsonNode> saved = new CopyOnWriteArrayList<>();
    private volatile int inForce;

    /** Calibrations in the order in which they came. */
    public List<JsonNode> kept() {
        return kept;
    }

    /** Judgements that came over the API. */
    public List<JsonNode> saved() {
        return saved;
    }

    public int inForce() {
        return inForce;
    }

    public void addJudgement(String question, List<String> relevant, List<String> rejected, String source) {
        judgements.add(Map.of(
                "id",
                "j" + judgements.size(),
                "question",
                question,
                "relevant",
                relevant,
                "rejected",
                rejected,
                "source",
                source));
    }

    /** Empty for a path that is none of these. */
    Optional<Map<String, ?>> reply(String method, String path, JsonNode body) {
        if (path.endsWith("/judgements")) {
            if (method.equals("POST")) {
                body.path("judgements").values().forEach(saved::add);
            }
            return Optional.of(Map.of("judgements", method.equals("GET") ? judgements : List.of()));
        }
        if (path.endsWith("/calibrations") && method.equals("POST")) {
            kept.add(body);
            inForce = body.path("activate").asBoolean() ? kept.size() : inForce;
            return Optional.of(Map.of("revision", kept.size()));
        }
        if (path.endsWith("/calibrations")) {
            return Optional.of(Map.of("calibrations", list()));
        }
        if (path.endsWith("/calibrations/0")) {
            return Optional.of(Map.of("read", SHIPPED, "unread", SHIPPED));
        }
        if (path.endsWith("/calibration")) {
            inForce = method.equals("PUT") ? body.path("revision").asInt() : inForce;
            return Optional.of(status());
        }
        return Optional.empty();
    }

    private List<Map<String, Object>> list() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (int revision = kept.size(); revision >= 0; revision--) {
            list.add(Map.of("revision", revision, "active", revision == inForce));
        }
        return list;
    }

    private Map<String, Object> status() {
        return Map.of(
                "calibrated",
                inForce > 0,
                "says",
                inForce > 0 ? "Calibrated." : "Not yet calibrated on your questions.",
                "revision",
                inForce,
                "targetPrecision",
                0.9,
                "read",
                Map.of("threshold", 0.6),
                "unread",
                Map.of("threshold", 0.6),
                "judgements",
                Map.of("judged", judgements.size()));
    }
}
