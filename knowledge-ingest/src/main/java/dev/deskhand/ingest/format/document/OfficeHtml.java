package dev.deskhand.ingest.format.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Tika's XHTML with lists as lists again, and without headers, footers and tables of contents. */
final class OfficeHtml {

    private static final Pattern MARK =
            Pattern.compile("^\\s*(?:([•◦▪‣·●○■\uf0b7\uf0a7o–-])|((?:\\d{1,3}|[a-z])[.)]))[\\s\u00a0]+(?=\\S)");
    private static final String FURNITURE = "head, .header, .footer, p.header, p.footer, div.header, div.footer,"
            + " p[class^=toc], p[class^=TOC], nav, a[name]:empty, div.slide-master-content";

    private OfficeHtml() {}

    static Element simplified(Document page) {
        Element body = page.body();
        body.select(FURNITURE).forEach(Element::remove);
        for (Element heading : body.select("p.title, p.Title, p.heading_0")) {
            heading.tagName("h1");
        }
        for (Element paragraph : body.select("p")) {
            if (paragraph.parent() != null && isItem(paragraph)) {
                list(paragraph);
            }
        }
        body.select("h1, h2, h3, h4, h5, h6").stream()
                .filter(heading -> heading.text().isBlank())
                .forEach(Element::remove);
        return body;
    }

    private static boolean isItem(Element paragraph) {
        return MARK.matcher(paragraph.text()).find() && paragraph.closest("li, td, th") == null;
    }

    /** Gathers an item and those that follow it into one list. */
    private static void list(Element first) {
        boolean ordered = isOrdered(first);
        Element list = new Element(ordered ? "ol" : "ul");
        first.before(list);
        Element next = first;
        while (next != null && next.normalName().equals("p") && isItem(next) && isOrdered(next) == ordered) {
            Element item = next;
            next = item.nextElementSibling();
            item.remove();
            withoutMark(item);
            list.appendElement("li").append(item.html());
        }
    }

    private static boolean isOrdered(Element paragraph) {
        Matcher mark = MARK.matcher(paragraph.text());
        return mark.find() && mark.group(2) != null;
    }

    private static void withoutMark(Element item) {
        Matcher mark = MARK.matcher(item.text());
        int left = mark.find() ? mark.end() : 0;
        List<TextNode> texts = item.selectXpath(".//text()", TextNode.class);
        boolean begun = false;
        for (TextNode text : texts) {
            String words = begun ? text.getWholeText() : text.getWholeText().stripLeading();
            begun |= !words.isEmpty();
            int cut = Math.min(left, words.length());
            text.text(words.substring(cut).replaceFirst(cut > 0 ? "^[\\s\u00a0]+" : "^$", ""));
            left -= cut;
            if (left <= 0) {
                return;
            }
        }
    }
}
