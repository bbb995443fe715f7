package dev.deskhand.ingest.helpcentre;

import dev.deskhand.ingest.source.SourceVisitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Zendesk Help Center: articles of every language, page by page with a cursor, in the collection of their category and
 * section. Drafts are left out. An article for a user segment is for signed-in customers when all of them are in the
 * segment; one for staff, for some of the customers, or for a segment that the token cannot read is internal. Source: Help
 * Center API, Articles, Sections, Categories, User Segments (cursor pagination).
 */
final class ZendeskArticles {

    private static final String ROOT = "/api/v2/help_center/";
    private static final String PAGE = "?page%5Bsize%5D=100";

    private static final List<String> NARROWING = List.of("tags", "or_tags", "group_ids", "organization_ids");

    private final HelpCentreApi api;

    ZendeskArticles(HelpCentreApi api) {
        this.api = api;
    }

    void read(SourceVisitor visitor) {
        Map<String, String> categories = names("categories", Map.of(), "");
        Map<String, String> sections = names("sections", categories, "category_id");
        Set<String> open = openSegments();
        for (String locale : locales()) {
            for (JsonNode article : all(ROOT + locale + "/articles.json" + PAGE, "articles")) {
                visitor.expect(1);
                visit(article, sections, open, visitor);
            }
        }
    }

    private List<String> locales() {
        List<String> locales = new ArrayList<>();
        api.get(ROOT + "locales.json").body().path("locales").forEach(locale -> locales.add(locale.asString()));
        return locales;
    }

    private static void visit(JsonNode article, Map<String, String> sections, Set<String> open, SourceVisitor visitor) {
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
            visitor.file(new ForeignArticle(
                            id,
                            "zendesk-" + group,
                            article.path("title").asString(""),
                            article.path("html_url").asString(""),
                            locale,
                            sections.getOrDefault(article.path("section_id").asString(""), ""),
                            audience(article, open),
                            tags,
                            article.path("body").asString(),
                            "html",
                            article.path("created_at").asString(null),
                            article.path("edited_at")
                                    .asString(article.path("updated_at").asString(null)))
                    .file());
        }
    }

    /** With several segments, whoever is in one of them reads it. */
    private static String audience(JsonNode article, Set<String> open) {
        List<String> segments = new ArrayList<>();
        article.path("user_segment_ids").forEach(segment -> segments.add(segment.asString()));
        if (segments.isEmpty() && article.hasNonNull("user_segment_id")) {
            segments.add(article.path("user_segment_id").asString());
        }
        if (segments.isEmpty()) {
            return "public";
        }
        return segments.stream().anyMatch(open::contains) ? "signed_in" : "internal";
    }

    /** Segments that hold every customer who has signed in. */
    private Set<String> openSegments() {
        Set<String> open = new HashSet<>();
        String next = ROOT + "user_segments.json" + PAGE;
        while (!next.isEmpty()) {
            Optional<HelpCentreApi.JsonPage> page = api.find(next);
            if (page.isEmpty()) {
                return open;
            }
            page.get().body().path("user_segments").forEach(segment -> {
                if (segment.path("user_type").asString("").equals("signed_in_users")
                        && NARROWING.stream()
                                .allMatch(field -> segment.path(field).isEmpty())) {
                    open.add(segment.path("id").asString());
                }
            });
            next = next(page.get().body());
        }
        return open;
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
            next = next(page);
        }
        return items;
    }

    private static String next(JsonNode page) {
        boolean more = page.path("meta").path("has_more").asBoolean(false);
        return more ? page.path("links").path("next").asString("") : "";
    }
}
