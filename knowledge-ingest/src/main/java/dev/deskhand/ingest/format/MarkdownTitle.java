package dev.deskhand.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first level-one heading of Markdown, as plain words, and the text without it. */
public record MarkdownTitle(@Nullable String title, String body) {

    private static final int MAX_TITLE = 1_000;
    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#[ \\t]+([^\\n]*?)[ \\t]*#*[ \\t]*(?:\\n|\\z)"
            + "|^ {0,3}([^\\s#>*+-][^\\n]*)\\n {0,3}=+[ \\t]*(?:\\n|\\z)");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__|[*`])(\\S(?:.*?\\S)?)\\1");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");

    static MarkdownTitle take(String markdown) {
        String[] title = {null};
        String body = MarkdownLines.mapProse(markdown, prose -> {
            Matcher heading = HEADING.matcher(prose);
            if (title[0] != null || !heading.find()) {
                return prose;
            }
            String words = plain(heading.group(1) != null ? heading.group(1) : heading.group(2));
            if (words.isEmpty()) {
                return prose;
            }
            title[0] = words;
            return prose.substring(0, heading.start()) + prose.substring(heading.end());
        });
        return new MarkdownTitle(title[0], body);
    }

    /** Inline Markdown as plain words. */
    public static String plain(String inline) {
        String line = inline.length() > MAX_TITLE ? inline.substring(0, MAX_TITLE) : inline;
        String text = TAG.matcher(LINK.matcher(line).replaceAll("$1")).replaceAll("");
        for (int depth = 0; depth < 3; depth++) {
            text = EMPHASIS.matcher(text).replaceAll("$2");
        }
        return text.replaceAll("\\\\([\\p{Punct}])", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
