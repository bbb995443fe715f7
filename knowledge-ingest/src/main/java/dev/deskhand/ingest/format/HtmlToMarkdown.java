package dev.deskhand.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * HTML as clean Markdown: headings, lists, tables, code, links, emphasis, image alternatives. Styles, scripts and
 * controls are left out. Below 60 nested elements only the words survive.
 */
public final class HtmlToMarkdown {

    static final int MAX_DEPTH = 60;
    static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "input",
            "select",
            "textarea",
            "option",
            "video",
            "audio",
            "canvas",
            "object",
            "embed",
            "head",
            "meta",
            "link",
            "hr",
            "map",
            "dialog");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "html",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private HtmlToMarkdown() {}

    public static String convert(Element element) {
        return blocks(element, 0).strip();
    }

    private static String blocks(Element parent, int depth) {
        if (depth > MAX_DEPTH) {
            return HtmlInline.escape(parent.text());
        }
        List<String> blocks = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && isBlock(element)) {
                flush(run, blocks);
                add(block(element, depth + 1), blocks);
            } else {
                run.add(child);
            }
        }
        flush(run, blocks);
        return String.join("\n\n", blocks);
    }

    /** Blocks by name, and inline elements that hold a block, such as a link around a card. */
    private static boolean isBlock(Element element) {
        String name = element.normalName();
        return BLOCKS.contains(name)
                || !name.equals("a")
                        && !HtmlInline.isInline(name)
                        && element.children().stream().anyMatch(child -> BLOCKS.contains(child.normalName()));
    }

    private static void flush(List<Node> run, List<String> blocks) {
        add(HtmlInline.paragraph(run), blocks);
        run.clear();
    }

    private static void add(String block, List<String> blocks) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }

    private static String block(Element element, int depth) {
        String name = element.normalName();
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
            case "ul", "ol" -> list(element, depth);
            case "pre" -> code(element);
            case "table" -> HtmlTable.isData(element) ? HtmlTable.convert(element) : blocks(element, depth);
            case "blockquote" -> prefixed(blocks(element, depth), "> ", "> ");
            case "dt", "summary", "legend" -> strong(HtmlInline.line(element.childNodes()));
            default -> DROPPED.contains(name) ? "" : blocks(element, depth);
        };
    }

    private static String heading(Element element, int level) {
        String words = HtmlInline.line(element.childNodes());
        return words.isBlank() ? "" : "#".repeat(level) + " " + words;
    }

    private static String strong(String words) {
        return words.isBlank() || words.startsWith("**") ? words : "**" + words + "**";
    }

    private static String list(Element list, int depth) {
        boolean ordered = list.normalName().equals("ol");
        int number = ordered ? start(list) : 0;
        List<String> items = new ArrayList<>();
        for (Element child : list.children()) {
            String text = child.normalName().equals("li") ? blocks(child, depth + 1) : block(child, depth + 1);
            if (!text.isBlank()) {
                String marker = ordered ? number++ + ". " : "- ";
                items.add(prefixed(tightened(text), marker, " ".repeat(marker.length())));
            }
        }
        return String.join("\n", items);
    }

    /** A list directly below an item's first paragraph needs no blank line between. */
    private static String tightened(String item) {
        int gap = item.indexOf("\n\n");
        boolean onlyListFollows = gap > 0
                && item.indexOf("\n\n", gap + 2) < 0
                && item.substring(gap + 2).matches("(?s)(?:- |\\d+\\. ).*");
        return onlyListFollows ? item.substring(0, gap) + item.substring(gap + 1) : item;
    }

    private static int start(Element list) {
        try {
            return Math.max(0, Integer.parseInt(list.attr("start").strip()));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    private static String code(Element pre) {
        String text = pre.wholeText().replaceAll("\\A\\n|\\s+\\z", "");
        String language = (pre.className() + " "
                        + pre.children().stream().map(Element::className).collect(Collectors.joining(" ")))
                .replaceAll("(?s).*?\\b(?:language|lang|highlight-source)-([\\w+#-]+).*|.*", "$1");
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return text.isBlank() ? "" : fence + language + "\n" + text + "\n" + fence;
    }

    private static String prefixed(String text, String first, String next) {
        StringBuilder out = new StringBuilder();
        text.lines().forEach(line -> {
            String prefix = out.isEmpty() ? first : "\n" + next;
            out.append(line.isBlank() ? out.isEmpty() ? first : "\n" + next.stripTrailing() : prefix + line);
        });
        return out.toString();
    }
}
