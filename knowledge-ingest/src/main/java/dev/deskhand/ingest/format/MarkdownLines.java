package dev.deskhand.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown cut into stretches of prose and of fenced code, so that clean-ups leave code as it is. */
final class MarkdownLines {

    private static final Pattern FENCE = Pattern.compile("^\\s{0,12}(?:[-*+]\\s+|\\d+[.)]\\s+)?(`{3,}|~{3,})([^`]*)$");

    private MarkdownLines() {}

    /** The text with every stretch outside fenced code changed. Stretches end with the line end before a fence. */
    static String mapProse(String markdown, UnaryOperator<String> change) {
        StringBuilder out = new StringBuilder(markdown.length());
        StringBuilder prose = new StringBuilder();
        String fence = null;
        for (String line : lines(markdown)) {
            Matcher marker = FENCE.matcher(line.stripTrailing());
            if (fence == null && marker.matches()) {
                out.append(change.apply(prose.toString()));
                prose.setLength(0);
                fence = marker.group(1);
                out.append(line);
            } else if (fence != null) {
                out.append(line);
                if (closes(line.strip(), fence)) {
                    fence = null;
                }
            } else {
                prose.append(line);
            }
        }
        return out.append(change.apply(prose.toString())).toString();
    }

    private static boolean closes(String line, String fence) {
        return line.length() >= fence.length()
                && line.startsWith(fence)
                && line.chars().allMatch(c -> c == fence.charAt(0));
    }

    /** Lines with their line ends. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }
}
