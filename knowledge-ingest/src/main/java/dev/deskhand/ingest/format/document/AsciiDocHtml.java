package dev.deskhand.ingest.format.document;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Asciidoctor's HTML without what only its style sheet makes sense of. */
final class AsciiDocHtml {

    /** A page of another module or component, whose address only Antora knows. */
    private static final Pattern ANTORA_PAGE = Pattern.compile("(?!(?i:mailto|tel|https?):)[\\w.@-]*:[^/].*");

    private AsciiDocHtml() {}

    static void simplify(Element body) {
        body.select("#toc, a.anchor, i.conum, .colist .conum").forEach(Element::remove);
        body.select("b.conum").forEach(number -> number.replaceWith(new TextNode(number.text())));
        for (Element block : body.select(".admonitionblock")) {
            admonition(block);
        }
        for (Element block : body.select(".colist.arabic > table")) {
            callouts(block);
        }
        body.select("div.title").forEach(title -> title.tagName("p").html("<strong>" + title.html() + "</strong>"));
        body.select("a[href]").stream()
                .filter(link -> ANTORA_PAGE.matcher(link.attr("href")).matches())
                .forEach(Element::unwrap);
        body.select("kbd, .menuseq i.caret").forEach(AsciiDocHtml::key);
        body.select("sup.footnote, sup.footnoteref").forEach(mark -> mark.replaceWith(new TextNode(mark.text())));
        body.select("#footnotes hr").forEach(Element::remove);
        body.select("#footnotes .footnote > a")
                .forEach(back -> back.replaceWith(new TextNode("[" + back.text() + "]")));
        body.select("pre code[data-lang]")
                .forEach(code ->
                        code.addClass("language-" + code.attr("data-lang").replaceAll("[^\\w+#-]", "")));
    }

    private static void key(Element key) {
        if (key.normalName().equals("kbd")) {
            key.unwrap();
        } else {
            key.replaceWith(new TextNode(">"));
        }
    }

    /** Its table, which holds the word and the text side by side, as a strong word and the text. */
    private static void admonition(Element block) {
        Element content = block.selectFirst("td.content");
        Element word = block.selectFirst("td.icon");
        if (content == null || word == null) {
            return;
        }
        Element title = content.selectFirst("> div.title");
        String name = title == null ? word.text() : word.text() + ": " + title.text();
        if (title != null) {
            title.remove();
        }
        Element plain = new Element("div");
        plain.appendElement("p").appendElement("strong").text(name);
        content.childNodesCopy().forEach(plain::appendChild);
        block.replaceWith(plain);
    }

    private static void callouts(Element table) {
        Element list = new Element("ol");
        for (Element row : table.select("tr")) {
            Element text = row.select("td").last();
            if (text != null) {
                list.appendElement("li").html(text.html());
            }
        }
        table.replaceWith(list);
    }
}
