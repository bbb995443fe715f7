package dev.deskhand.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Turns HTML blocks within Markdown into Markdown. Blocks that hold Markdown of their own only lose their outer tags. */
final class EmbeddedHtml {

    private static final Set<String> BLOCKS = Set.of(
            "div",
            "table",
            "ul",
            "ol",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "details",
            "section",
            "article",
            "aside",
            "figure",
            "dl",
            "blockquote",
            "center",
            "form",
            "iframe",
            "video",
            "style",
            "script",
            "header",
            "footer",
            "nav",
            "pre",
            "noscript",
            "button",
            "svg");
    private static final Pattern OPENING = Pattern.compile("^([ \\t]*)<([a-zA-Z][a-zA-Z0-9]*)(?=[\\s>/])[^<>]*>?");
    private static final Pattern MARKDOWN_INSIDE = Pattern.compile("markdown\\s*=\\s*[\"']?(?:1|block|span)");
    private static final Pattern CONTAINER_TAG =
            Pattern.compile("</?(?:div|details|section|article|aside|center|figure|header|footer)(?:\\s[^<>]*)?>");
    private static final Pattern SUMMARY = Pattern.compile("<summary[^<>]*>\\s*([^\\n]*?)\\s*</summary>");
    private static final int MAX_UNCLOSED = 20;

    private final List<String> lines;
    private int unclosed;

    private EmbeddedHtml(List<String> lines) {
        this.lines = lines;
    }

    static String toMarkdown(String markdown) {
        if (markdown.indexOf('<') < 0 && !markdown.contains("&nbsp;")) {
            return markdown;
        }
        return MarkdownLines.mapProse(markdown, EmbeddedHtml::prose);
    }

    private static String prose(String prose) {
        if (prose.indexOf('<') < 0 && !prose.contains("&nbsp;")) {
            return prose;
        }
        return InlineHtml.toMarkdown(
                new EmbeddedHtml(new ArrayList<>(prose.lines().toList())).blocks());
    }

    private String blocks() {
        StringBuilder out = new StringBuilder();
        for (int line = 0; line < lines.size(); line++) {
            Matcher opening = OPENING.matcher(lines.get(line));
            String tag = opening.find() ? opening.group(2).toLowerCase(Locale.ROOT) : "";
            int end = BLOCKS.contains(tag) && unclosed < MAX_UNCLOSED ? end(line, tag) : -1;
            if (end < 0) {
                out.append(CONTAINER_TAG.matcher(lines.get(line)).replaceAll(""))
                        .append('\n');
            } else {
                String block = String.join("\n", lines.subList(line, end + 1));
                out.append(indented(block(block), opening.group(1)));
                line = end;
            }
        }
        return out.toString();
    }

    /** The line in which the element closes, counting elements of the same name; -1 when it does not. */
    private int end(int from, String tag) {
        Pattern same = Pattern.compile("<(/?)" + tag + "(?=[\\s>/])", Pattern.CASE_INSENSITIVE);
        int open = 0;
        for (int line = from; line < lines.size(); line++) {
            Matcher found = same.matcher(lines.get(line));
            while (found.find()) {
                open += found.group(1).isEmpty() ? 1 : -1;
            }
            if (open <= 0) {
                return line;
            }
        }
        unclosed++;
        return -1;
    }

    private static String block(String block) {
        if (holdsMarkdown(block)) {
            String inner = SUMMARY.matcher(block).replaceAll("\n**$1**\n");
            return InlineHtml.toMarkdown(CONTAINER_TAG.matcher(inner).replaceAll(""));
        }
        Element body = Jsoup.parseBodyFragment(block).body();
        HiddenText.removeFrom(body);
        return HtmlToMarkdown.convert(body);
    }

    /** Marked so, or with a paragraph after a blank line that does not begin with a tag. */
    private static boolean holdsMarkdown(String block) {
        if (block.startsWith("<pre") || block.startsWith("<style") || block.startsWith("<script")) {
            return false;
        }
        int firstLine = block.indexOf('\n');
        if (MARKDOWN_INSIDE
                .matcher(firstLine < 0 ? block : block.substring(0, firstLine))
                .find()) {
            return true;
        }
        boolean afterBlank = false;
        for (String line : block.lines().toList()) {
            if (afterBlank && !line.isBlank() && !line.stripLeading().startsWith("<")) {
                return true;
            }
            afterBlank = line.isBlank();
        }
        return false;
    }

    private static String indented(String markdown, String indent) {
        if (indent.isEmpty()) {
            return "\n" + markdown.strip() + "\n\n";
        }
        StringBuilder out = new StringBuilder("\n");
        markdown.strip().lines().forEach(line -> out.append(line.isBlank() ? "" : indent + line)
                .append('\n'));
        return out.append('\n').toString();
    }
}
