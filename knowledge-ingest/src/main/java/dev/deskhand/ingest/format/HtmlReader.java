package dev.deskhand.ingest.format;

import dev.deskhand.knowledge.article.ArticleWarning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** An HTML page: its main content as Markdown, its head as metadata. */
public final class HtmlReader {

    private static final List<String> META =
            List.of("id", "collection", "audience", "translation_group", "language", "keywords");

    private static final List<String> TIMES = List.of("published_time", "modified_time");

    private HtmlReader() {}

    public static ReadContent read(String html) {
        Document page = Jsoup.parse(html);
        Metadata metadata = metadata(page);
        Optional<String> pageTitle = first(page, "meta[property=og:title]", "content")
                .or(() -> Optional.of(page.title()).filter(title -> !title.isBlank()))
                .map(HtmlReader::withoutSiteName);
        List<ArticleWarning> warnings = HiddenText.removeFrom(page);
        Element main = MainContent.find(page);
        Element heading = main.selectFirst("h1");
        Element anywhere = heading == null ? page.body().selectFirst("h1") : heading;
        String title = anywhere == null || anywhere.text().isBlank() ? pageTitle.orElse(null) : anywhere.text();
        if (heading != null && heading.text().equals(title)) {
            heading.remove();
        }
        return new ReadContent(metadata, title, MarkdownCleanup.tidy(HtmlToMarkdown.convert(main)), warnings, null);
    }

    private static Metadata metadata(Document page) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (String name : META) {
            first(page, "meta[name=" + name + "]", "content").ifPresent(value -> put(values, name, value));
        }
        for (String name : TIMES) {
            first(page, "meta[property=article:" + name + "]", "content").ifPresent(value -> put(values, name, value));
        }
        first(page, "html[lang]", "lang").ifPresent(value -> put(values, "language", value));
        first(page, "link[rel=canonical]", "href")
                .or(() -> first(page, "meta[property=og:url]", "content"))
                .ifPresent(value -> put(values, "url", value));
        return new Metadata(values);
    }

    private static void put(Map<String, JsonNode> values, String name, String value) {
        values.putIfAbsent(name, StringNode.valueOf(value));
    }

    private static Optional<String> first(Document page, String selector, String attribute) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(element -> element.attr(attribute).strip())
                .filter(value -> !value.isEmpty());
    }

    /** {@code Reset your password | Acme Help} without what stands behind the bar. */
    private static String withoutSiteName(String title) {
        String[] parts = title.split(" [|–—·] ");
        return parts[0].isBlank() ? title.strip() : parts[0].strip();
    }
}
