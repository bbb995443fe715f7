package dev.deskhand.ingest.format.document;

import dev.deskhand.ingest.format.Metadata;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What a document's properties say; the names that programs give of themselves are no titles. */
record DocumentFacts(@Nullable String title, Metadata metadata) {

    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)\\s*(?:untitled.*|unknown|document\\d*|dokument\\d*|microsoft word - .*|.*\\.(?:docx?|odt|rtf|pdf|indd|tex|dvi|pages))\\s*");

    static DocumentFacts of(org.apache.tika.metadata.Metadata found) {
        return of(
                found.get(TikaCoreProperties.TITLE),
                found.get(DublinCore.LANGUAGE),
                found.get(Office.KEYWORDS),
                found.get(TikaCoreProperties.MODIFIED));
    }

    static DocumentFacts of(
            @Nullable String title, @Nullable String language, @Nullable String keywords, @Nullable String updated) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        put(values, "language", language);
        put(values, "keywords", keywords == null ? null : keywords.replace(';', ','));
        put(values, "updated", updated);
        boolean named =
                title != null && !title.isBlank() && !NO_TITLE.matcher(title).matches();
        return new DocumentFacts(named ? title.strip() : null, new Metadata(values));
    }

    private static void put(Map<String, JsonNode> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, StringNode.valueOf(value.strip()));
        }
    }
}
