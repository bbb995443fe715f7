package dev.deskhand.ingest.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of pages from the run before, so that an unchanged page need not be sent again, and what this run learns.
 * Its text is JSON; a broken one means a full run.
 */
final class NotedPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, Known>> FORM = new TypeReference<>() {};

    private final Map<String, Known> before;
    private final Map<String, Known> now = new TreeMap<>();

    /** @param text of the run before; empty the first time */
    NotedPages(String text) {
        this.before = read(text);
    }

    Optional<Known> find(URI page) {
        return Optional.ofNullable(before.get(page.toString()));
    }

    void remember(URI page, Known known) {
        now.put(page.toString(), known);
    }

    /** What this run saw. */
    String text() {
        return JSON.writeValueAsString(now);
    }

    private static Map<String, Known> read(String text) {
        try {
            return text.isEmpty() ? Map.of() : JSON.readValue(text, FORM);
        } catch (JacksonException broken) {
            return Map.of();
        }
    }

    /**
     * A page as it was.
     *
     * @param links addresses that it led to
     */
    record Known(@Nullable String etag, @Nullable String lastModified, List<String> links) {

        public Known {
            links = List.copyOf(links);
        }

        boolean canBeAsked() {
            return etag != null || lastModified != null;
        }
    }
}
