package dev.deskhand.ingest.helpcentre;

import dev.deskhand.ingest.source.SourceVisitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Zendesk Help Center: articles of every language, page by page with a cursor, in the collection of their category and
 * section. Drafts are left out; articles for a user segment are for signed-in customers. Source: Help Center API,
 * Articles, Sections, Categories (cursor pagination).
 */
final class ZendeskArticles {

    private static final String ROOT = "/api/v2/help_center/";
    private static final String PAGE = "?page%5Bsize%5D=100";

    private final HelpCentreApi api;

    ZendeskArticles(HelpCentreApi api) {
        this.api = api;
    }

    void read(SourceVisitor visitor) {
        Map<String, String> categories = names("categories", Map.of(), "");
        Map<String, String> sections = names("sections", categories, "category_id");
        for (String locale : locales()) {
            for (JsonNode article : all(ROOT + locale + "/articles.json" + PAGE, "articles")) {
                visitor.expect(1);
                visit(article, sections, visitor);
            }
        }
    }

    private List<String> locales() {
        List<String> locales = new ArrayList<>();
        api.get(ROOT + "locales.json").body().path("locales").forEach(locale -> locales.add(locale.asString()));
        return locales;
    }

    private static void visit(JsonNode article, Map<String, String> sections, SourceVisitor visitor) {
        String group = article.path("id").asString("");
        String locale = article.path("locale").asString("");
        String id = "zendesk-" + group + "-" + locale;
        if (article.path("draft").asBoolean(false)) {
            visitor.skipped(id, "draft");
        } else if (article.path("body").asString("").isBlank()) {
            visitor.refused(id, id, "has no text");
        } else {
            List<String> tags = new ArrayList<>();
            article.path("label_names").forEach(label -> tags.add(label.asString()));
            boolean forAll = article.path("user_segment_id").isNull()
                    || article.path("user_segment_id").isMissingNode();
            visitor.file(new ForeignArticle(
                            id,
                            "zendesk-" + group,
                            article.path("title").asString(""),
                            article.path("html_url").asString(""),
                            locale,
                            sections.getOrDefault(article.path("section_id").asString(""), ""),
                            forAll ? "public" : "signed_in",
                            tags,
                            article.path("body").asString(),
                            "html",
                            article.path("updated_at").asString(null))
                    .file());
        }
    }

    /** Names by id; a section's behind its category's. */
    private Map<String, String> names(String what, Map<String, String> parents, String parentField) {
        Map<String, String> names = new HashMap<>();
        for (JsonNode item : all(ROOT + what + ".json" + PAGE, what)) {
            String parent = parents.getOrDefault(item.path(parentField).asString(""), "");
            String name = item.path("name").asString("");
            names.put(item.path("id").asString(), parent.isEmpty() ? name : parent + " / " + name);
        }
        return names;
    }

    private List<JsonNode> all(String first, String field) {
        List<JsonNode> items = new ArrayList<>();
        String next = first;
        while (!next.isEmpty()) {
            JsonNode page = api.get(next).body();
            page.path(field).forEach(items::add);
            boolean more = page.path("meta").path("has_more").asBoolean(false);
            next = more ? page.path("links").path("next").asString("") : "";
        }
        return items;
    }
}
