package dev.deskhand.ingest.helpcentre;

import dev.deskhand.ingest.source.SourceException;
import dev.deskhand.ingest.source.SourceVisitor;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The pages of a Confluence space, Cloud or Data Center, as they are shown to readers. A page's number is its id, as in the
 * space's HTML export. A page that only some people may see, or that lies below one, is left out. Source: Confluence REST API, "Search content by CQL", {@code body.export_view},
 * {@code restrictions.read}, {@code ancestors}.
 */
final class ConfluenceArticles {

    private static final Pattern SPACE = Pattern.compile("(.*)/(?:spaces|display)/([^/]+)(?:/.*)?");
    private static final String EXPANDED = "body.export_view,metadata.labels,space,version,history,ancestors";
    private static final String RESTRICTIONS =
            "restrictions.read.restrictions.user,restrictions.read.restrictions.group";

    private final HelpCentreApi api;
    private final URI address;
    private final String context;
    private final String space;

    ConfluenceArticles(HelpCentreApi api, URI address) {
        this.api = api;
        this.address = address;
        Matcher path = SPACE.matcher(address.getPath());
        if (!path.matches()) {
            throw new SourceException(
                    "confluence:" + address
                            + " must name a space: confluence:https://acme.example.com/wiki/spaces/KEY.",
                    null);
        }
        this.context = path.group(1);
        this.space = path.group(2);
    }

    void read(SourceVisitor visitor) {
        Set<String> restricted = new HashSet<>();
        pages(RESTRICTIONS, "200", page -> {
            JsonNode read = page.path("restrictions").path("read").path("restrictions");
            if (Stream.of("user", "group")
                    .anyMatch(who -> !read.path(who).path("results").isEmpty())) {
                restricted.add(page.path("id").asString(""));
            }
        });
        pages(EXPANDED, "50", page -> {
            visitor.expect(1);
            visit(page, restricted, visitor);
        });
    }

    private void pages(String expanded, String limit, Consumer<JsonNode> each) {
        String query = URLEncoder.encode("space = \"" + space + "\" and type = page", StandardCharsets.UTF_8);
        String next = context + "/rest/api/content/search?cql=" + query + "&expand=" + expanded + "&limit=" + limit;
        while (!next.isEmpty()) {
            JsonNode page = api.get(next).body();
            page.path("results").forEach(each);
            String link = page.path("_links").path("next").asString("");
            next = link.isEmpty() || link.startsWith(context + "/rest") ? link : context + link;
        }
    }

    /* A page's own restrictions are told, those of the pages above it are not. */
    private static boolean isRestricted(JsonNode article, Set<String> restricted) {
        return restricted.contains(article.path("id").asString(""))
                || StreamSupport.stream(article.path("ancestors").spliterator(), false)
                        .anyMatch(above -> restricted.contains(above.path("id").asString("")));
    }

    private void visit(JsonNode article, Set<String> restricted, SourceVisitor visitor) {
        String id = "confluence-" + article.path("id").asString("");
        String body = article.path("body").path("export_view").path("value").asString("");
        if (!article.path("status").asString("current").equals("current")) {
            visitor.skipped(id, article.path("status").asString());
        } else if (isRestricted(article, restricted)) {
            visitor.skipped(id, "only some people may see it in Confluence");
        } else if (body.isBlank()) {
            visitor.refused(id, id, "has no text");
        } else {
            List<String> tags = new ArrayList<>();
            article.path("metadata")
                    .path("labels")
                    .path("results")
                    .forEach(label -> tags.add(label.path("name").asString("")));
            String shown = article.path("_links").path("webui").asString("");
            visitor.file(new ForeignArticle(
                            id,
                            id,
                            article.path("title").asString(""),
                            shown.isEmpty()
                                    ? null
                                    : address.resolve(context + shown).toString(),
                            null,
                            article.path("space").path("name").asString(space),
                            "public",
                            tags,
                            body,
                            "html",
                            article.path("history").path("createdDate").asString(null),
                            article.path("version").path("when").asString(null))
                    .file());
        }
    }
}
