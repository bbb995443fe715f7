package dev.deskhand.ingest.helpcentre;

import dev.deskhand.ingest.source.ContentKind;
import dev.deskhand.ingest.source.RawFile;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article as another help centre holds it.
 *
 * @param id unique in that help centre, with the language where it has translations
 * @param group the same for all translations of an article
 * @param collection empty where it lies in none
 * @param audience a code as in front matter
 * @param created instant in ISO form
 * @param modified instant in ISO form; no part of what is compared, since votes and views move it
 * @param html the text, or Markdown when {@code format} says so
 */
record ForeignArticle(
        String id,
        String group,
        String title,
        @Nullable String url,
        @Nullable String language,
        String collection,
        String audience,
        List<String> tags,
        String html,
        String format,
        @Nullable String created,
        @Nullable String modified) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    RawFile file() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("title", title);
        document.put("translation_group", group);
        document.put("format", format);
        document.put("body", html);
        document.put("audience", audience);
        put(document, "created_at", created);
        put(document, "url", url);
        put(document, "language", language);
        put(document, "collection", collection);
        if (!tags.isEmpty()) {
            document.put("tags", tags);
        }
        return new RawFile(id, id, ContentKind.JSON, JSON.writeValueAsBytes(document), modifiedAt());
    }

    private @Nullable Instant modifiedAt() {
        try {
            return modified == null ? null : Instant.parse(modified);
        } catch (DateTimeException odd) {
            return null;
        }
    }

    private static void put(Map<String, Object> document, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            document.put(field, value);
        }
    }
}
