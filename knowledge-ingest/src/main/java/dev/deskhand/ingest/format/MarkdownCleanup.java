package dev.deskhand.ingest.format;

import java.util.regex.Pattern;

/** Takes out of Markdown what only a site generator reads: comments and attributes. */
public final class MarkdownCleanup {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile(
            "(?is)^[ \\t]*<(script|style)\\b[^>]{0,500}>.*?</\\1>[ \\t]*(?:\\n|\\z)", Pattern.MULTILINE);
    /** A list of one item that kramdown replaces by the page's contents. */
    private static final Pattern CONTENTS =
            Pattern.compile("(?m)^[*+-][ \\t]+[^\\n]{0,200}\\n\\{:[ \\t]*toc[^{}\\n]*}[ \\t]*(?:\\n|\\z)");

    private static final Pattern ATTRIBUTE_LINE = Pattern.compile("(?m)^[ \\t]*\\{:[^{}\\n]*}[ \\t]*(?:\\n|\\z)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\{:[^{}\\n]*}|(?<=\\S)[ \\t]*\\{#[\\w-]+}(?=[ \\t]*(?:\\n|\\z))"
                    + "|(?<=[)\\]*`_\\w])[ \\t]?\\{[ \\t]*[.#][\\w-][^{}\\n]*}"
                    + "|(?<=\\))\\{[ \\t]*[\\w-]+=[^{}\\n]*}");

    private MarkdownCleanup() {}

    /** Prose without comments; to be used before anything else looks at the text. */
    static String withoutComments(String prose) {
        return prose.contains("<!--") ? COMMENT.matcher(prose).replaceAll("") : prose;
    }

    /** Prose without the scripts and styles of a page that is a component as well. */
    static String withoutScripts(String prose) {
        return prose.contains("<script") || prose.contains("<style")
                ? BoundedText.matcher(SCRIPT, prose).replaceAll("")
                : prose;
    }

    static String withoutAttributes(String prose) {
        if (!prose.contains("{")) {
            return prose;
        }
        String text = CONTENTS.matcher(prose).replaceAll("");
        return ATTRIBUTE.matcher(ATTRIBUTE_LINE.matcher(text).replaceAll("")).replaceAll("");
    }

    /** Without blank lines at both ends, and with one at most in a row outside code. */
    public static String tidy(String body) {
        boolean[] atStart = {true};
        String text = MarkdownLines.mapProse(body, prose -> {
            StringBuilder out = new StringBuilder(prose.length());
            boolean afterBlank = atStart[0];
            for (String line : prose.lines().toList()) {
                boolean blank = line.isBlank();
                if (!blank || !afterBlank) {
                    out.append(blank ? "" : line).append('\n');
                }
                afterBlank = blank;
            }
            atStart[0] = false;
            return out.toString();
        });
        return text.stripTrailing();
    }
}
