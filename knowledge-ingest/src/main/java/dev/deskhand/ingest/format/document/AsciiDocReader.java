package dev.deskhand.ingest.format.document;

import dev.deskhand.ingest.format.HtmlToMarkdown;
import dev.deskhand.ingest.format.MarkdownCleanup;
import dev.deskhand.ingest.format.Metadata;
import dev.deskhand.ingest.format.ReadContent;
import dev.deskhand.ingest.source.Companions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.ast.Document;
import org.asciidoctor.jruby.internal.JRubyAsciidoctor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * AsciiDoc by Asciidoctor in its secure mode: nothing is fetched, run or read from disk. Includes are put in beforehand,
 * from within the source only. For one thread at a time.
 */
public final class AsciiDocReader {

    /** Attributes that say something about the article, by the name that we know it by. */
    private static final Map<String, String> DESCRIBING = Map.of(
            "lang", "language",
            "keywords", "keywords",
            "page-tags", "tags",
            "page-id", "id",
            "page-audience", "audience",
            "page-url", "url",
            "revdate", "updated");

    private AsciiDocReader() {}

    /** Starts Asciidoctor, which takes seconds. */
    public static void prepare() {
        Running.ASCIIDOCTOR.convert("= Ready", options());
    }

    public static ReadContent read(String path, String text, Companions companions) {
        String whole = AntoraAttributes.of(path, companions) + AsciiDocIncludes.resolve(path, text, companions);
        Document document = Running.ASCIIDOCTOR.load(whole, options());
        String title = document.getDoctitle();
        Element body = Jsoup.parseBodyFragment(document.convert()).body();
        AsciiDocHtml.simplify(body);
        return ReadContent.of(
                metadata(document),
                title == null || title.isBlank() ? null : Jsoup.parse(title).text(),
                MarkdownCleanup.tidy(HtmlToMarkdown.convert(body)));
    }

    private static Metadata metadata(Document document) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        DESCRIBING.forEach((attribute, name) -> {
            Object value = document.getAttribute(attribute);
            if (value instanceof String words && !words.isBlank()) {
                values.put(name, StringNode.valueOf(words));
            }
        });
        return new Metadata(values);
    }

    private static Options options() {
        return Options.builder()
                .safe(SafeMode.SECURE)
                .standalone(false)
                .attributes(Attributes.builder()
                        .attribute("experimental", "")
                        .attribute("sectanchors!", "")
                        .attribute("icons!", "")
                        .attribute("source-highlighter!", "")
                        .attribute("toc!", "")
                        .build())
                .build();
    }

    /** Made with the first AsciiDoc file. */
    private static final class Running {

        static final Asciidoctor ASCIIDOCTOR = start();

        private static Asciidoctor start() {
            Asciidoctor asciidoctor = JRubyAsciidoctor.create(List.of());
            asciidoctor.registerLogHandler(record -> {});
            return asciidoctor;
        }
    }
}
