package dev.deskhand.ingest.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.json.JsonMapper;

/** Which column of a table is what, by the names that people give them. */
final class TableColumns {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();
    private static final Pattern MARKUP = Pattern.compile(
            "</?(?:p|br|ul|ol|li|div|span|a|strong|em|b|i|h[1-6]|table)(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
    private static final int MAX_ID = 80;

    static {
        NAMES.put("title", List.of("question", "title", "q", "subject", "heading", "name", "faq"));
        NAMES.put("body", List.of("answer", "body", "a", "content", "text", "response", "reply", "description"));
        NAMES.put("id", List.of("id", "key", "slug", "external_id", "number"));
        NAMES.put("url", List.of("url", "link", "source_url", "page"));
        NAMES.put("language", List.of("language", "lang", "locale"));
        NAMES.put("collection", List.of("collection", "category", "section", "folder", "topic"));
        NAMES.put("tags", List.of("tags", "keywords", "labels"));
        NAMES.put("audience", List.of("audience", "visibility"));
        NAMES.put("questions", List.of("questions", "alternatives", "alternative_questions", "variants", "phrasings"));
    }

    private final Map<String, Integer> columns;

    private TableColumns(Map<String, Integer> columns) {
        this.columns = columns;
    }

    /**
     * @throws SourceException when no column holds the question, or none the answer
     */
    static TableColumns of(CSVRecord header, String table) {
        List<String> names = new ArrayList<>();
        header.forEach(name -> names.add(normal(name)));
        Map<String, Integer> columns = new LinkedHashMap<>();
        NAMES.forEach((field, known) -> known.stream()
                .map(names::indexOf)
                .filter(index -> index >= 0 && !columns.containsValue(index))
                .findFirst()
                .ifPresent(index -> columns.put(field, index)));
        if (!columns.containsKey("title") || !columns.containsKey("body")) {
            throw new SourceException(
                    table + " has the columns " + names + ", must have one for the question (" + known("title")
                            + ") and one for the answer (" + known("body") + ").",
                    null);
        }
        return new TableColumns(columns);
    }

    /** The row as a document; empty when question or answer are. */
    Optional<byte[]> document(CSVRecord row, Set<String> ids) {
        String title = cell(row, "title");
        String body = cell(row, "body");
        if (title.isBlank() || body.isBlank()) {
            return Optional.empty();
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id(row, title, ids));
        document.put("title", title);
        document.put("body", body);
        document.put("format", MARKUP.matcher(body).find() ? "html" : "markdown");
        for (String field : List.of("url", "language", "collection", "audience")) {
            put(document, field, cell(row, field));
        }
        put(document, "tags", parts(cell(row, "tags"), "[,;|]"));
        put(document, "questions", parts(cell(row, "questions"), "[|\\n]"));
        return Optional.of(JSON.writeValueAsBytes(document));
    }

    /* Without a column for it the question itself is the id, so that rows may change places. */
    private String id(CSVRecord row, String title, Set<String> ids) {
        String own = cell(row, "id");
        if (!own.isBlank()) {
            return own;
        }
        String slug = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String base = slug.isEmpty() ? "row" : slug.substring(0, Math.min(slug.length(), MAX_ID));
        String id = base;
        for (int next = 2; !ids.add(id); next++) {
            id = base + "-" + next;
        }
        return id;
    }

    private String cell(CSVRecord row, String field) {
        Integer column = columns.get(field);
        return column == null || column >= row.size() ? "" : row.get(column).strip();
    }

    private static void put(Map<String, Object> document, String field, Object value) {
        if (!value.equals("") && !value.equals(List.of())) {
            document.put(field, value);
        }
    }

    private static List<String> parts(String text, String separators) {
        return Arrays.stream(text.split(separators))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String known(String field) {
        return String.join(", ", NAMES.getOrDefault(field, List.of()));
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }
}
