package dev.deskhand.ingest.format.rst;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bullet list or an enumeration, with whatever its items hold. */
final class RstList {

    private static final Pattern BULLET = Pattern.compile("([-*+•‣⁃])( +|$)(.*)");
    private static final Pattern NUMBER = Pattern.compile("(\\(?(?:\\d{1,9}|#|[A-Za-z]|[ivxIVX]{1,6})[.)])( +)(.*)");

    private final RstContext context;
    private final int depth;
    private final List<String> items = new ArrayList<>();
    private boolean ordered;
    private int first = 1;

    RstList(RstContext context, int depth) {
        this.context = context;
        this.depth = depth;
    }

    static boolean isItem(String line) {
        return BULLET.matcher(line).matches() || NUMBER.matcher(line).matches();
    }

    /** Reads items from a line on; returns the line after the last. */
    int read(List<String> lines, int from) {
        ordered = !BULLET.matcher(lines.get(from)).matches();
        Pattern mark = ordered ? NUMBER : BULLET;
        int at = from;
        while (at < lines.size()) {
            Matcher item = mark.matcher(lines.get(at));
            if (!item.matches()) {
                break;
            }
            if (ordered && items.isEmpty() && item.group(1).matches("\\(?\\d+[.)]")) {
                first = Integer.parseInt(item.group(1).replaceAll("\\D", ""));
            }
            int end = RstLines.endOfIndented(lines, at + 1, 0);
            List<String> body = new ArrayList<>();
            body.add(item.group(3));
            // The first line stands beside its mark; those below share an indentation of their own.
            body.addAll(RstLines.dedented(lines.subList(at + 1, end)));
            items.add(RstBlocks.within(body, context, depth + 1));
            at = end;
            while (at < lines.size() && lines.get(at).isBlank()) {
                at++;
            }
        }
        return at;
    }

    List<String> items() {
        return items;
    }

    String markdown() {
        StringBuilder out = new StringBuilder();
        for (int item = 0; item < items.size(); item++) {
            String mark = ordered ? first + item + ". " : "- ";
            String indent = " ".repeat(mark.length());
            String[] lines = tightened(items.get(item)).split("\n", -1);
            out.append(out.isEmpty() ? "" : "\n").append(mark).append(lines[0]);
            for (int line = 1; line < lines.length; line++) {
                out.append('\n').append(lines[line].isEmpty() ? "" : indent + lines[line]);
            }
        }
        return out.toString();
    }

    private static String tightened(String item) {
        return item.replaceFirst("\\A([^\\n]+)\\n\\n(?=(?:- |\\d+\\. )(?:(?!\\n\\n)[\\s\\S])*\\z)", "$1\n");
    }
}
