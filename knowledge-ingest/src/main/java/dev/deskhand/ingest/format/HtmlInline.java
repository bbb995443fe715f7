package dev.deskhand.ingest.format;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Runs of inline HTML as Markdown. */
public final class HtmlInline {

    private static final char BREAK = '\u000b';
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "em", "font", "i", "img", "kbd", "label", "mark", "q",
            "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var");
    private static final Pattern MARKUP = Pattern.compile("<(?=[a-zA-Z/!])|(?<!\\w)[*_](?=\\w)|(?<=\\w)[*_](?!\\w)|`");
    private static final Pattern LINE_START = Pattern.compile("^(#{1,6}|[-+>])(?= )|^(\\d{1,9})([.)])(?= )");

    private HtmlInline() {}

    static boolean isInline(String name) {
        return INLINE.contains(name);
    }

    /** A paragraph; {@code <br>} as Markdown's hard line break. */
    static String paragraph(List<Node> nodes) {
        String text = collapsed(nodes);
        if (text.isBlank()) {
            return "";
        }
        String kept = LINE_START
                .matcher(text)
                .replaceFirst(found ->
                        found.group(1) != null ? "\\\\" + found.group(1) : found.group(2) + "\\\\" + found.group(3));
        return kept.replaceAll(" *" + BREAK + "[ " + BREAK + "]*", "  \n").strip();
    }

    /** The same as one line. */
    static String line(List<Node> nodes) {
        return collapsed(nodes).replace(BREAK, ' ').replaceAll(" +", " ").strip();
    }

    /** Text whose characters mean nothing to Markdown but themselves. */
    public static String escape(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0");
    }

    private static String collapsed(List<Node> nodes) {
        StringBuilder out = new StringBuilder();
        nodes.forEach(node -> append(node, out, 0));
        return out.toString().replaceAll("[ \\t\\n\\r\\f\u00a0]+", " ").strip();
    }

    private static void append(Node node, StringBuilder out, int depth) {
        if (node instanceof TextNode text) {
            out.append(escape(text.getWholeText().replace(BREAK, ' ')));
        } else if (node instanceof Element element) {
            element(element, out, depth + 1);
        }
    }

    private static void element(Element element, StringBuilder out, int depth) {
        String name = element.normalName();
        if (HtmlToMarkdown.DROPPED.contains(name)) {
            return;
        }
        if (depth > HtmlToMarkdown.MAX_DEPTH) {
            out.append(escape(element.text()));
            return;
        }
        switch (name) {
            case "br" -> out.append(BREAK);
            case "img" -> image(element, out);
            case "a" -> link(element, out, depth);
            case "strong", "b" -> wrapped(element, "**", out, depth);
            case "em", "i" -> wrapped(element, "*", out, depth);
            case "code", "samp", "tt", "kbd" -> code(element, out);
            default -> inside(element, out, depth);
        }
    }

    private static void inside(Element element, StringBuilder out, int depth) {
        boolean block = element.isBlock();
        out.append(block ? " " : "");
        element.childNodes().forEach(child -> append(child, out, depth));
        out.append(block ? " " : "");
    }

    private static void wrapped(Element element, String mark, StringBuilder out, int depth) {
        StringBuilder inner = new StringBuilder();
        inside(element, inner, depth);
        String text = inner.toString().strip();
        if (text.isEmpty() || text.startsWith(mark)) {
            out.append(inner);
            return;
        }
        out.append(Character.isWhitespace(inner.charAt(0)) ? " " : "");
        out.append(mark).append(text).append(mark);
        out.append(Character.isWhitespace(inner.charAt(inner.length() - 1)) ? " " : "");
    }

    private static void code(Element element, StringBuilder out) {
        String text = element.text();
        if (!text.isBlank()) {
            String mark = text.contains("`") ? "``" : "`";
            out.append(mark).append(text).append(mark);
        }
    }

    private static void image(Element image, StringBuilder out) {
        String alternative = image.attr("alt").strip();
        if (!alternative.isEmpty()) {
            out.append("![")
                    .append(alternative)
                    .append("](")
                    .append(target(image.attr("src")))
                    .append(')');
        }
    }

    private static void link(Element link, StringBuilder out, int depth) {
        StringBuilder inner = new StringBuilder();
        inside(link, inner, depth);
        String href = link.attr("href").strip();
        String text = inner.toString().replace(BREAK, ' ').strip();
        boolean shown = !href.isEmpty()
                && !text.isEmpty()
                && !href.startsWith("#")
                && !href.regionMatches(true, 0, "javascript:", 0, "javascript:".length());
        out.append(shown ? "[" + text + "](" + target(href) + ")" : inner);
    }

    private static String target(String address) {
        return address.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    }
}
