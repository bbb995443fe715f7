package dev.deskhand.ingest.format.rst;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects what may be used before it is defined: link targets, substitutions, footnotes, labels of sections. */
final class RstDefinitions {

    private static final Pattern TARGET = Pattern.compile("\\s*\\.\\. _(`[^`]+`|(?:[^:\\\\]|\\\\.)+):(?:\\s+(.*))?");
    private static final Pattern SUBSTITUTION = Pattern.compile("\\s*\\.\\. \\|([^|]+)\\| ([\\w-]+)::\\s*(.*)");
    private static final Pattern FOOTNOTE = Pattern.compile("\\s*\\.\\. \\[([#*]?[\\w.-]*)](?:\\s+(.*))?");
    private static final Pattern ALT = Pattern.compile("\\s*:alt:\\s*(.+)");
    private static final int MAX_PASSES = 5;

    private RstDefinitions() {}

    static void collect(List<String> lines, RstContext context) {
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!line.stripLeading().startsWith(".. ")) {
                continue;
            }
            int end = RstLines.endOfIndented(lines, at + 1, RstLines.indent(line));
            List<String> rest = lines.subList(at + 1, end);
            Matcher target = TARGET.matcher(line);
            Matcher substitution = SUBSTITUTION.matcher(line);
            Matcher footnote = FOOTNOTE.matcher(line);
            if (target.matches()) {
                target(target, rest, lines, end, context);
            } else if (substitution.matches()) {
                substitution(substitution, rest, context);
            } else if (footnote.matches()) {
                context.footnotes().putIfAbsent(footnote.group(1), joined(footnote.group(2), rest));
            }
        }
        resolveChains(context);
    }

    private static void target(Matcher target, List<String> rest, List<String> lines, int end, RstContext context) {
        String name = RstContext.key(target.group(1).replaceAll("[`\\\\]", ""));
        String address = joined(target.group(2), rest).replace(" ", "");
        if (!address.isEmpty()) {
            context.targets().putIfAbsent(name, address);
            return;
        }
        int next = end;
        while (next < lines.size()
                && (lines.get(next).isBlank() || lines.get(next).startsWith(".. _"))) {
            next++;
        }
        if (next < lines.size() && RstLines.isAdornment(lines.get(next))) {
            next++;
        }
        if (next + 1 < lines.size() && RstLines.isAdornment(lines.get(next + 1))) {
            context.labels().putIfAbsent(name, lines.get(next).strip());
        }
    }

    private static void substitution(Matcher found, List<String> rest, RstContext context) {
        String value =
                switch (found.group(2)) {
                    case "replace" -> joined(found.group(3), rest);
                    case "image" ->
                        rest.stream()
                                .map(ALT::matcher)
                                .filter(Matcher::matches)
                                .map(alt -> alt.group(1))
                                .findFirst()
                                .orElse("");
                    case "unicode" -> unicode(found.group(3));
                    default -> "";
                };
        context.substitutions().putIfAbsent(found.group(1), value);
    }

    private static String unicode(String codes) {
        Matcher code = Pattern.compile("(?:0x|U\\+|\\\\u)([0-9A-Fa-f]{2,6})").matcher(codes);
        StringBuilder text = new StringBuilder();
        while (code.find()) {
            int point = Integer.parseInt(code.group(1), 16);
            text.append(Character.isValidCodePoint(point) ? Character.toString(point) : "");
        }
        return text.toString();
    }

    private static void resolveChains(RstContext context) {
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            context.targets()
                    .replaceAll((name, address) -> address.endsWith("_") && !address.contains("/")
                            ? context.targets()
                                    .getOrDefault(RstContext.key(address.replaceAll("[`_]+$|^`", "")), address)
                            : address);
        }
    }

    private static String joined(String first, List<String> rest) {
        StringBuilder text = new StringBuilder(first == null ? "" : first.strip());
        rest.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> text.append(
                        text.isEmpty() ? "" : " ")
                .append(line));
        return text.toString();
    }
}
