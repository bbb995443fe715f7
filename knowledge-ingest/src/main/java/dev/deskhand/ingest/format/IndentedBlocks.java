package dev.deskhand.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Python-Markdown's blocks, whose text is indented below a marker: admonitions ({@code !!! note "Title"}), foldable ones
 * ({@code ???}) and content tabs ({@code === "Tab"}). Marker becomes a strong line, the text comes out of its indentation.
 */
final class IndentedBlocks {

    private static final Pattern MARKER = Pattern.compile("([ \\t]*)(?:"
            + "(?:!!!|\\?\\?\\?\\+?)[ \\t]+([\\w-]+)((?:[ \\t]+[\\w-]+)*)(?:[ \\t]+\"((?:[^\"\\\\]|\\\\.)*)\")?"
            + "|===[!+]*[ \\t]+\"((?:[^\"\\\\]|\\\\.)*)\")[ \\t]*");
    private static final Pattern FENCE = Pattern.compile("[ \\t]*(?:[-*+]\\s+|\\d+[.)]\\s+)?(`{3,}|~{3,}).*");
    private static final int INDENT = 4;
    private static final int MAX_DEPTH = 12;

    private IndentedBlocks() {}

    static String flatten(String markdown) {
        if (!markdown.contains("!!! ")
                && !markdown.contains("???")
                && !markdown.contains("=== \"")
                && !markdown.contains("===!")
                && !markdown.contains("===+")) {
            return markdown;
        }
        return String.join("\n", flat(markdown.lines().toList(), 0));
    }

    private static List<String> flat(List<String> lines, int depth) {
        List<String> out = new ArrayList<>();
        String fence = "";
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            Matcher mark = FENCE.matcher(line);
            if (mark.matches()
                    && (fence.isEmpty()
                            || line.strip().startsWith(fence) && line.strip().equals(mark.group(1)))) {
                fence = fence.isEmpty() ? mark.group(1) : "";
            }
            Matcher marker = MARKER.matcher(line);
            if (!fence.isEmpty() || depth > MAX_DEPTH || !marker.matches()) {
                out.add(line);
                continue;
            }
            int indent = marker.group(1).length();
            int end = end(lines, at + 1, indent + INDENT);
            String title = title(marker);
            out.add("");
            if (!title.isEmpty()) {
                out.add(marker.group(1) + "**" + title + "**");
                out.add("");
            }
            List<String> inner = lines.subList(at + 1, end).stream()
                    .map(text -> text.isBlank() ? "" : text.substring(indent + INDENT))
                    .toList();
            flat(inner, depth + 1).forEach(text -> out.add(text.isBlank() ? "" : marker.group(1) + text));
            out.add("");
            at = end - 1;
        }
        return out;
    }

    private static int end(List<String> lines, int from, int indent) {
        int last = from;
        for (int at = from; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                if (!lines.get(at).startsWith(" ".repeat(indent))) {
                    break;
                }
                last = at + 1;
            }
        }
        return last;
    }

    private static String title(Matcher marker) {
        if (marker.group(5) != null) {
            return marker.group(5).strip();
        }
        return marker.group(4) != null ? marker.group(4).strip() : named(marker.group(2));
    }

    /** {@code important} as {@code Important}. */
    static String named(String kind) {
        String words = kind.replace('-', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
