package dev.deskhand.ingest.helpcentre;

import dev.deskhand.ingest.source.SourceVisitor;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Freshdesk solutions: categories, their folders with subfolders, published articles; pages by the {@code Link} header.
 * A folder's visibility tells for whom: 1 all, 2 signed in, 3 agents, others a part of the customers, which is taken as
 * signed in. Source: Freshdesk API v2, Solutions.
 */
final class FreshdeskArticles {

    private static final String ROOT = "/api/v2/solutions/";
    private static final int PUBLISHED = 2;
    private static final int MAX_DEPTH = 5;

    private final HelpCentreApi api;

    FreshdeskArticles(HelpCentreApi api) {
        this.api = api;
    }

    void read(SourceVisitor visitor) {
        for (JsonNode category : all(ROOT + "categories")) {
            String name = category.path("name").asString("");
            for (JsonNode folder : all(ROOT + "categories/" + id(category) + "/folders")) {
                folder(folder, name, 1, visitor);
            }
        }
    }

    private void folder(JsonNode folder, String parent, int depth, SourceVisitor visitor) {
        String name = parent + " / " + folder.path("name").asString("");
        for (JsonNode article : all(ROOT + "folders/" + id(folder) + "/articles")) {
            visitor.expect(1);
            visit(article, name, audience(folder.path("visibility").asInt(1)), visitor);
        }
        if (folder.path("sub_folders_count").asInt(0) > 0 && depth < MAX_DEPTH) {
            for (JsonNode child : all(ROOT + "folders/" + id(folder) + "/subfolders")) {
                folder(child, name, depth + 1, visitor);
            }
        }
    }

    private static void visit(JsonNode article, String collection, String audience, SourceVisitor visitor) {
        String id = "freshdesk-" + id(article);
        if (article.path("status").asInt(0) != PUBLISHED) {
            visitor.skipped(id, "draft");
        } else if (article.path("description").asString("").isBlank()) {
            visitor.refused(id, id, "has no text");
        } else {
            List<String> tags = new ArrayList<>();
            article.path("tags").forEach(tag -> tags.add(tag.asString()));
            visitor.file(new ForeignArticle(
                            id,
                            id,
                            article.path("title").asString(""),
                            null,
                            article.path("language").asString(""),
                            collection,
                            audience,
                            tags,
                            article.path("description").asString(),
                            "html",
                            article.path("updated_at").asString(null))
                    .file());
        }
    }

    private static String audience(int visibility) {
        return switch (visibility) {
            case 1 -> "public";
            case 3 -> "internal";
            default -> "signed_in";
        };
    }

    private List<JsonNode> all(String first) {
        List<JsonNode> items = new ArrayList<>();
        String next = first + "?per_page=100";
        while (!next.isEmpty()) {
            HelpCentreApi.JsonPage page = api.get(next);
            page.body().forEach(items::add);
            next = page.nextLink().orElse("");
        }
        return items;
    }

    private static String id(JsonNode item) {
        return item.path("id").asString("");
    }
}
