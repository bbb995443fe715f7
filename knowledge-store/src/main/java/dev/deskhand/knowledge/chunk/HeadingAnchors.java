package dev.deskhand.knowledge.chunk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Fragments of one article's headings, made as GitHub makes them: unique by {@code -1}, {@code -2} and so on. */
final class HeadingAnchors {

    private final Map<String, Integer> used = new HashMap<>();

    String next(String heading) {
        StringBuilder slug = new StringBuilder();
        heading.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (c == ' ') {
                slug.append('-');
            } else if (c == '-' || c == '_' || Character.isLetterOrDigit(c) || isMark(c)) {
                slug.appendCodePoint(c);
            }
        });
        if (slug.isEmpty()) {
            return "";
        }
        String base = slug.toString();
        String anchor = base;
        while (used.containsKey(anchor)) {
            anchor = base + "-" + used.merge(base, 1, Integer::sum);
        }
        used.put(anchor, 0);
        return anchor;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
