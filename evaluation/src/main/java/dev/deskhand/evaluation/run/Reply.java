package dev.deskhand.evaluation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A reply of {@code POST /answer}, as far as it is measured.
 *
 * @param features what the confidence was computed from; empty unless the trace was asked for
 */
record Reply(ResultRow row, Map<String, Double> features) {

    static Reply read(String questionId, JsonNode body, double ms) {
        JsonNode answer = body.path("answer");
        return new Reply(
                new ResultRow(
                        questionId,
                        required(body, "outcome").stringValue(),
                        text(answer.path("mode")),
                        required(body, "confidence").doubleValue(),
                        body.path("threshold").asDouble(0),
                        externalIds(body.path("suggestions")),
                        text(answer.path("text")),
                        externalIds(body.path("citations")),
                        text(body.path("language")),
                        body.path("knowledgeRevision").asLong(0),
                        ms),
                features(body.path("trace")));
    }

    private static JsonNode required(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new ServiceException("the service's reply has no \"" + field + "\"");
        }
        return value;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static List<String> externalIds(JsonNode entries) {
        List<String> ids = new ArrayList<>();
        for (JsonNode entry : entries.values()) {
            ids.add(required(entry, "externalId").stringValue());
        }
        return ids.stream().distinct().toList();
    }

    private static Map<String, Double> features(JsonNode trace) {
        Map<String, Double> features = new TreeMap<>();
        trace.path("confidence")
                .path("features")
                .properties()
                .forEach(entry -> features.put(entry.getKey(), entry.getValue().asDouble()));
        return features;
    }
}
