package dev.deskhand.ingest.helpcentre;

import dev.deskhand.ingest.source.SourceVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Freshdesk solutions: categories, their folders with subfolders, published articles with their translations; pages by the
 * {@code Link} header. A folder's visibility tells for whom: 1 all, 2 signed in, all else agents or a part of the
 * customers, which is taken as internal. Source: Freshdesk API v2, Solutions ({@code articles/[id]/[language_code]}) and
 * Settings.
 */
final class FreshdeskArticles {

    private static final String ROOT = "/api/v2/solutions/";
    private static final int PUBLISHED = 2;
    private static final int MAX_DEPTH = 5;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

    private final HelpCentreApi api;
    private final List<String> languages = new ArrayList<>();

    FreshdeskArticles(HelpCentreApi api) {
        this.api = api;
    }

    void read(SourceVisitor visitor) {
        languages.addAll(languages(visitor));
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
            visitWithTranslations(
                    article, name, audience(folder.path("visibility").asInt(1)), visitor);
        }
        if (folder.path("sub_folders_count").asInt(0) > 0 && depth < MAX_DEPTH) {
            for (JsonNode child : all(ROOT + "folders/" + id(folder) + "/subfolders")) {
                folder(child, name, depth + 1, visitor);
            }
        }
    }

    private void visitWithTranslations(JsonNode article, String collection, String audience, SourceVisitor visitor) {
        String group = "freshdesk-" + id(article);
        visit(article, group, group, article.path("language").asString(""), collection, audience, visitor);
        for (String language : languages) {
            api.find(ROOT + "articles/" + id(article) + "/" + language)
                    .map(HelpCentreApi.JsonPage::body)
                    .ifPresent(translation -> {
                        visitor.expect(1);
                        visit(translation, group + "-" + language, group, language, collection, audience, visitor);
                    });
        }
    }

    private static void visit(
            JsonNode article,
            String id,
            String group,
            String language,
            String collection,
            String audience,
            SourceVisitor visitor) {
        if (article.path("status").asInt(0) != PUBLISHED) {
            visitor.skipped(id, "draft");
        } else if (article.path("description").asString("").isBlank()) {
            visitor.refused(id, id, "has no text");
        } else {
            List<String> tags = new ArrayList<>();
            article.path("tags").forEach(tag -> tags.add(tag.asString()));
            visitor.file(new ForeignArticle(
                            id,
                            group,
                            article.path("title").asString(""),
                            null,
                            language,
                            collection,
                            audience,
                            tags,
                            article.path("description").asString(),
                            "html",
                            article.path("created_at").asString(null),
                            article.path("updated_at").asString(null))
                    .file());
        }
    }

    /** Into which articles can be translated; none where the help desk has one language. */
    private List<String> languages(SourceVisitor visitor) {
        Optional<HelpCentreApi.JsonPage> settings = api.find("/api/v2/settings/helpdesk");
        if (settings.isEmpty()) {
            visitor.skipped("translations", "the token may not read which languages the help desk has");
            return List.of();
        }
        List<String> further = new ArrayList<>();
        String primary = settings.get().body().path("primary_language").asString("");
        settings.get().body().path("supported_languages").forEach(language -> further.add(language.asString()));
        further.removeIf(language ->
                language.equals(primary) || !LANGUAGE.matcher(language).matches());
        return further;
    }

    private static String audience(int visibility) {
        return switch (visibility) {
            case 1 -> "public";
            case 2 -> "signed_in";
            default -> "internal";
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
