package dev.deskhand.ingest.format.rst;

import java.util.ArrayList;
import java.util.List;

/** Lines and their indentation, in which reStructuredText has its structure. */
final class RstLines {

    private static final int TAB = 8;
    private static final int MAX_TABS = 1_000;

    private RstLines() {}

    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(withoutTabs(line).stripTrailing()));
        return lines;
    }

    private static String withoutTabs(String line) {
        if (line.indexOf('\t') < 0 || line.length() > MAX_TABS) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        for (char c : line.toCharArray()) {
            if (c == '\t') {
                out.append(" ".repeat(TAB - out.length() % TAB));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    /** Where the block ends that is indented deeper than so much: the first line after it that is not blank. */
    static int endOfIndented(List<String> lines, int from, int indent) {
        int end = from;
        int last = from;
        while (end < lines.size() && (lines.get(end).isBlank() || indent(lines.get(end)) > indent)) {
            end++;
            if (!lines.get(end - 1).isBlank()) {
                last = end;
            }
        }
        return last;
    }

    /** Without the indentation that all of them share. */
    static List<String> dedented(List<String> lines) {
        int least = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(RstLines::indent)
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.length() >= least ? line.substring(least) : "")
                .toList();
    }

    static boolean isAdornment(String line) {
        return line.length() >= 2
                && line.charAt(0) > ' '
                && !Character.isLetterOrDigit(line.charAt(0))
                && line.charAt(0) < 127
                && line.chars().allMatch(c -> c == line.charAt(0));
    }
}
