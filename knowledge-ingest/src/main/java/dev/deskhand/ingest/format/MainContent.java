package dev.deskhand.ingest.format;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the part of a page that is the article, without navigation, banners and what a reader would not see. */
final class MainContent {

    private static final List<String> CANDIDATES = List.of(
            "main article",
            "[itemprop=articleBody]",
            "article",
            "main",
            "[role=main]",
            ".article-body",
            ".markdown-body",
            ".post-content",
            ".entry-content",
            "#main-content",
            "#content",
            "#main",
            ".content");
    private static final String FURNITURE =
            "nav, footer, aside, script, style, noscript, template, iframe, dialog, form[role=search], [hidden],"
                    + " [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=search],"
                    + " [role=dialog], [role=alertdialog], [role=complementary]";
    private static final Pattern BANNER = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|skip-(?:link|nav|to-content)|site-(?:header|footer|nav)"
                    + "|navbar|sidebar|share-(?:buttons|links)|pagination|table-of-contents|toc)(?:$|[\\s_-])");
    private static final Pattern INVISIBLE = Pattern.compile(
            "(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0(?:px|em)?\\s*(?:;|$))");

    private MainContent() {}

    static Element find(Document page) {
        Element body = page.body();
        body.select(FURNITURE).forEach(Element::remove);
        for (Element element : body.getAllElements()) {
            boolean banner = BANNER.matcher(element.className()).find()
                    || BANNER.matcher(element.id()).find();
            if (element != body && (banner && !holdsArticle(element) || isInvisible(element))) {
                element.remove();
            }
        }
        body.select("header").stream()
                .filter(header -> header.selectFirst("h1") == null)
                .forEach(Element::remove);
        int all = body.text().length();
        for (String candidate : CANDIDATES) {
            List<Element> found = body.select(candidate);
            if (found.size() == 1 && found.get(0).text().length() * 4 >= all) {
                return found.get(0);
            }
        }
        return body;
    }

    private static boolean holdsArticle(Element element) {
        return element.selectFirst("main, article, h1") != null;
    }

    private static boolean isInvisible(Element element) {
        return element.hasAttr("style")
                && INVISIBLE.matcher(element.attr("style")).find();
    }
}
