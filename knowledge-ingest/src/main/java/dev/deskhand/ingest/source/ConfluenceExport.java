package dev.deskhand.ingest.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages of a Confluence space as its HTML export has them: {@code Title_12345.html} or {@code 12345.html}, the text in
 * {@code #main-content} below breadcrumbs. A page's number is its id, so a renamed page stays the same article.
 */
final class ConfluenceExport {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PAGE = Pattern.compile("(?:.*/)?(?:[^/]+_)?(\\d{4,})\\.html");
    private static final Pattern LIST = Pattern.compile("(?:[^/]+/)?index\\.html");

    private ConfluenceExport() {}

    /** Whether an archive's files look like a space: a list of pages, and pages with numbers. */
    static boolean isOne(List<String> names) {
        return names.stream().anyMatch(name -> LIST.matcher(name).matches())
                && names.stream().anyMatch(name -> PAGE.matcher(name).matches());
    }

    /** Whether this file is the list of all pages, which is no article. */
    static boolean isList(String path) {
        return LIST.matcher(path).matches();
    }

    /** The page as a JSON document; empty for a file that is none. */
    static Optional<byte[]> document(String path, byte[] bytes) {
        Matcher name = PAGE.matcher(path);
        if (!name.matches()) {
            return Optional.empty();
        }
        Document page = Jsoup.parse(TextDecoder.decode(bytes));
        Element content = page.getElementById("main-content");
        Element heading = page.getElementById("title-text");
        if (content == null || heading == null) {
            return Optional.empty();
        }
        content.select(".page-metadata, .toc-macro, .hidden").remove();
        String space = space(page);
        String title = heading.text().strip();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", "confluence-" + name.group(1));
        document.put("title", title.startsWith(space + " : ") ? title.substring(space.length() + 3) : title);
        document.put("format", "html");
        document.put("body", content.html());
        if (!space.isEmpty()) {
            document.put("collection", space);
        }
        return Optional.of(JSON.writeValueAsBytes(document));
    }

    /* The first of the breadcrumbs is the space; a space without a home page has its name before the colon. */
    private static String space(Document page) {
        Element first = page.selectFirst("#breadcrumbs li");
        if (first != null) {
            return first.text().strip();
        }
        int colon = page.title().indexOf(" : ");
        return colon < 0 ? "" : page.title().substring(0, colon).strip();
    }
}
