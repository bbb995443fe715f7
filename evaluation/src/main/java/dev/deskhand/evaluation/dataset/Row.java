package dev.deskhand.evaluation.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** One JSON object of a data file, read field by field; what does not fit is an {@link IllegalArgumentException}. */
record Row(JsonNode node) {

    String text(String field) {
        return optionalText(field)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("\"" + field + "\" is missing or blank"));
    }

    /** Empty when absent, null or empty. */
    Optional<String> optionalText(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw new IllegalArgumentException("\"" + field + "\" must be a string");
        }
        return Optional.of(value.stringValue()).filter(text -> !text.isEmpty());
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(field)) {
            if (!item.isString()) {
                throw new IllegalArgumentException("\"" + field + "\" must be an array of strings");
            }
            texts.add(item.stringValue());
        }
        return texts;
    }

    List<Row> rows(String field) {
        List<Row> rows = new ArrayList<>();
        array(field).forEach(item -> rows.add(new Row(item)));
        return rows;
    }

    /** Each field of an object of lists of numbers, with the list's mean; empty lists are left out. */
    Map<String, Double> means(String field) {
        Map<String, Double> means = new TreeMap<>();
        node.path(field).properties().forEach(entry -> entry.getValue()
                .valueStream()
                .mapToDouble(JsonNode::asDouble)
                .average()
                .ifPresent(mean -> means.put(entry.getKey(), mean)));
        return means;
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    private Iterable<JsonNode> array(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new IllegalArgumentException("\"" + field + "\" must be an array");
        }
        return value.values();
    }
}
