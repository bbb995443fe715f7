package dev.deskhand.ingest.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a file says about itself; keys without regard to case. */
public record Metadata(Map<String, JsonNode> values) {

    public static final Metadata NONE = new Metadata(Map.of());

    public Metadata {
        Map<String, JsonNode> lower = new LinkedHashMap<>();
        values.forEach((key, value) -> lower.putIfAbsent(key.toLowerCase(Locale.ROOT), value));
        values = lower;
    }

    /** The first of these keys that has a non-blank scalar. */
    public Optional<String> text(String... keys) {
        for (String key : keys) {
            JsonNode value = values.get(key);
            if (value != null && value.isValueNode() && !value.isNull()) {
                String text = value.asString("").strip();
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    /** A non-blank scalar inside the object that a key holds. */
    public Optional<String> within(String key, String name) {
        JsonNode value = values.get(key);
        return value != null && value.isObject()
                ? new Metadata(Map.of(name, value.path(name))).text(name)
                : Optional.empty();
    }

    /** All texts of these keys, lists opened, {@code separator} (if not empty) splitting single strings. */
    public List<String> list(String separator, String... keys) {
        LinkedHashSet<String> texts = new LinkedHashSet<>();
        for (String key : keys) {
            JsonNode value = values.get(key);
            if (value != null && value.isArray()) {
                value.forEach(item -> add(item, texts));
            } else if (value != null && value.isValueNode() && !value.isNull()) {
                for (String part : separator.isEmpty()
                        ? new String[] {value.asString("")}
                        : value.asString("").split(separator)) {
                    if (!part.isBlank()) {
                        texts.add(part.strip());
                    }
                }
            }
        }
        return new ArrayList<>(texts);
    }

    private static void add(JsonNode item, LinkedHashSet<String> texts) {
        String text = item.isValueNode() && !item.isNull() ? item.asString("").strip() : "";
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }

    /** True or false where the file says so, also as {@code yes}, {@code no}, {@code on}, {@code off}. */
    public Optional<Boolean> flag(String key) {
        return text(key).flatMap(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> Optional.of(true);
            case "false", "no", "off", "0" -> Optional.of(false);
            default -> Optional.empty();
        });
    }
}
