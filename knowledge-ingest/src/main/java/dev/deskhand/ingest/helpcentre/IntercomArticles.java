package dev.deskhand.ingest.helpcentre;

import dev.deskhand.ingest.source.SourceVisitor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Intercom articles with their translations, page by page. Drafts are left out. Source: Intercom API 2.11, "List all
 * articles", "List all collections".
 */
final class IntercomArticles {

    private static final int PAGE = 50;

    private final HelpCentreApi api;

    IntercomArticles(HelpCentreApi api) {
        this.api = api;
    }

    void read(SourceVisitor visitor) {
        Map<String, String> collections = collections();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode body =
                    api.get("/articles?page=" + page + "&per_page=" + PAGE).body();
            pages = body.path("pages").path("total_pages").asInt(page);
            body.path("data").forEach(article -> translations(article)
                    .forEach((language, text) -> visit(article, language, text, collections, visitor)));
        }
    }

    /* The article itself is its default language; translations stand under their tag beside a "type". */
    private static Map<String, JsonNode> translations(JsonNode article) {
        Map<String, JsonNode> texts = new LinkedHashMap<>();
        texts.put(article.path("default_locale").asString("en"), article);
        article.path("translated_content").properties().forEach(entry -> {
            if (entry.getValue().isObject()) {
                texts.putIfAbsent(entry.getKey(), entry.getValue());
            }
        });
        return texts;
    }

    private static void visit(
            JsonNode article, String language, JsonNode text, Map<String, String> collections, SourceVisitor visitor) {
        String group = "intercom-" + article.path("id").asString("");
        String id = group + "-" + language;
        visitor.expect(1);
        if (!text.path("state").asString("").equals("published")) {
            visitor.skipped(id, "draft");
        } else if (text.path("body").asString("").isBlank()) {
            visitor.refused(id, id, "has no text");
        } else {
            visitor.file(new ForeignArticle(
                            id,
                            group,
                            text.path("title").asString(""),
                            text.path("url").asString(""),
                            language,
                            collections.getOrDefault(article.path("parent_id").asString(""), ""),
                            "public",
                            List.of(),
                            text.path("body").asString(),
                            "html",
                            instant(text.path("created_at")),
                            instant(text.path("updated_at")))
                    .file());
        }
    }

    private static @Nullable String instant(JsonNode seconds) {
        return seconds.isNumber() ? Instant.ofEpochSecond(seconds.asLong()).toString() : null;
    }

    private Map<String, String> collections() {
        Map<String, String> names = new LinkedHashMap<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode body = api.get("/help_center/collections?page=" + page + "&per_page=" + PAGE)
                    .body();
            pages = body.path("pages").path("total_pages").asInt(page);
            body.path("data")
                    .forEach(item -> names.put(
                            item.path("id").asString(), item.path("name").asString("")));
        }
        return names;
    }
}
