package dev.deskhand.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value of JSON, read leniently: what is missing is null, so that later versions of the service can be read. */
final class Json {

    private static final Json NULL = new Json(null);

    private final @Nullable Object value;

    private Json(@Nullable Object value) {
        this.value = value;
    }

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException when it is not JSON
     */
    static Json read(String text) {
        return new Json(new JsonReader(text).read());
    }

    /** An object of names and values in turn; what is null is left out. */
    static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
        }
        return object;
    }

    /** Maps, collections, texts, numbers, booleans and null as JSON. */
    static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    Json get(String name) {
        return value instanceof Map<?, ?> object ? new Json(object.get(name)) : NULL;
    }

    boolean isNull() {
        return value == null;
    }

    /** The text; empty when it is missing. */
    String text() {
        return value == null ? "" : value.toString();
    }

    @Nullable
    String textOrNull() {
        return value == null ? null : value.toString();
    }

    double number() {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    boolean truth() {
        return Boolean.TRUE.equals(value);
    }

    @SuppressWarnings("unchecked")
    Map<String, @Nullable Object> object() {
        return value instanceof Map<?, ?> ? (Map<String, @Nullable Object>) value : Map.of();
    }

    <T> List<T> list(Function<Json, T> each) {
        return value instanceof List<?> list
                ? list.stream().map(Json::new).map(each).toList()
                : List.of();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> object) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                out.append(separator);
                quote(entry.getKey().toString(), out);
                out.append(':');
                write(entry.getValue(), out);
                separator = ",";
            }
            out.append(object.isEmpty() ? "{}" : "}");
        } else if (value instanceof Iterable<?> list) {
            out.append('[');
            String separator = "";
            for (Object item : list) {
                out.append(separator);
                write(item, out);
                separator = ",";
            }
            out.append(']');
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            quote(value.toString(), out);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
