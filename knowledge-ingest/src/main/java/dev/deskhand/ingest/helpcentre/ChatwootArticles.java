package dev.deskhand.ingest.helpcentre;

import dev.deskhand.ingest.source.SourceException;
import dev.deskhand.ingest.source.SourceVisitor;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A Chatwoot portal: the published articles of each of its languages, in Markdown, page by page until one is empty. An
 * article names its translations, or a translation names its article; either way they are one group.
 * Source: Chatwoot, public help-centre routes {@code /hc/{portal}/{locale}/articles.json}.
 */
final class ChatwootArticles {

    private static final Pattern PORTAL = Pattern.compile("/hc/([^/]+)/?");
    private static final int MAX_PAGES = 1_000;

    private final HelpCentreApi api;
    private final URI address;
    private final String portal;

    ChatwootArticles(HelpCentreApi api, URI address) {
        this.api = api;
        this.address = address;
        Matcher path = PORTAL.matcher(address.getPath());
        if (!path.matches()) {
            throw new SourceException(
                    "chatwoot:" + address + " must name a portal: chatwoot:https://host/hc/portal.", null);
        }
        this.portal = path.group(1);
    }

    /** An article of the portal in one of its languages. */
    private record Listed(JsonNode article, String locale) {}

    void read(SourceVisitor visitor) {
        List<Listed> listed = new ArrayList<>();
        for (String locale : locales()) {
            for (int page = 1; page <= MAX_PAGES; page++) {
                JsonNode articles = api.get("/hc/" + portal + "/" + locale + "/articles.json?page=" + page)
                        .body()
                        .path("payload");
                if (articles.isEmpty()) {
                    break;
                }
                visitor.expect(articles.size());
                articles.forEach(article -> listed.add(new Listed(article, locale)));
            }
        }
        Map<String, String> originals = originals(listed);
        listed.forEach(each -> visit(each.article(), each.locale(), originals, visitor));
    }

    /** The original's id by its translation's. */
    private static Map<String, String> originals(List<Listed> listed) {
        Map<String, String> originals = new HashMap<>();
        for (Listed each : listed) {
            String id = each.article().path("id").asString("");
            String associated = each.article().path("associated_article_id").asString("");
            if (!associated.isEmpty()) {
                originals.put(id, associated);
            }
            each.article()
                    .path("associated_articles")
                    .forEach(translation ->
                            originals.putIfAbsent(translation.path("id").asString(""), id));
        }
        return originals;
    }

    private List<String> locales() {
        JsonNode config =
                api.get("/hc/" + portal + ".json").body().path("config").path("allowed_locales");
        List<String> locales = new ArrayList<>();
        config.forEach(
                locale -> locales.add(locale.isObject() ? locale.path("code").asString("") : locale.asString("")));
        return locales.isEmpty() ? List.of("en") : locales;
    }

    private void visit(JsonNode article, String locale, Map<String, String> originals, SourceVisitor visitor) {
        String number = article.path("id").asString("");
        String id = "chatwoot-" + number;
        if (!article.path("status").asString("published").equals("published")) {
            visitor.skipped(id, article.path("status").asString());
        } else if (article.path("content").asString("").isBlank()) {
            visitor.refused(id, id, "has no text");
        } else {
            visitor.file(new ForeignArticle(
                            id,
                            "chatwoot-" + originals.getOrDefault(number, number),
                            article.path("title").asString(""),
                            address.resolve("/hc/" + portal + "/articles/"
                                            + article.path("slug").asString(""))
                                    .toString(),
                            locale,
                            article.path("category").path("name").asString(""),
                            "public",
                            List.of(),
                            article.path("content").asString(),
                            "markdown",
                            null,
                            article.path("last_updated_at").asString(null))
                    .file());
        }
    }
}
