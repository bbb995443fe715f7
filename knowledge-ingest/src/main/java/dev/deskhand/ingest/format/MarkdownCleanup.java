package dev.deskhand.ingest.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of Markdown what only a site generator reads: comments, Kramdown attributes, MDX imports and components. */
public final class MarkdownCleanup {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
    private static final Pattern MDX_COMMENT = Pattern.compile("\\{/\\*.*?\\*/}", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE_LINE = Pattern.compile("(?m)^[ \\t]*\\{:[^{}\\n]*}[ \\t]*(?:\\n|\\z)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\{:[^{}\\n]*}|(?<=\\S)[ \\t]*\\{#[\\w-]+}(?=[ \\t]*(?:\\n|\\z))");
    private static final Pattern MDX_IMPORT = Pattern.compile(
            "(?m)^(?:import\\s[^\\n]*\\sfrom\\s[^\\n]*|import\\s+['\"][^\\n]*|export\\s+(?:const|default|let)\\s[^\\n]*)\\n?");
    private static final Pattern COMPONENT = Pattern.compile("</?[A-Z][A-Za-z0-9.]*(?:\\s[^<>]{0,2000})?/?>");
    private static final Pattern DOCUSAURUS_NOTE = Pattern.compile(
            "(?m)^[ \\t]*:::+[ \\t]*(note|tip|info|warning|danger|caution|important)(?:\\[([^\\]\\n]*)]|[ \\t]+([^\\n]*))?[ \\t]*$");
    private static final Pattern NOTE_END = Pattern.compile("(?m)^[ \\t]*:::+[ \\t]*(?:\\n|\\z)");

    private MarkdownCleanup() {}

    /** Prose without comments; to be used before anything else looks at the text. */
    static String withoutComments(String prose) {
        return prose.contains("<!--") ? COMMENT.matcher(prose).replaceAll("") : prose;
    }

    static String withoutAttributes(String prose) {
        if (!prose.contains("{:") && !prose.contains("{#")) {
            return prose;
        }
        return ATTRIBUTE.matcher(ATTRIBUTE_LINE.matcher(prose).replaceAll("")).replaceAll("");
    }

    static String withoutComponents(String prose) {
        String text = MDX_IMPORT
                .matcher(BoundedText.matcher(MDX_COMMENT, prose).replaceAll(""))
                .replaceAll("");
        return BoundedText.matcher(COMPONENT, text).replaceAll("");
    }

    /** Docusaurus' {@code :::tip Title} blocks as a bold line and plain paragraphs. */
    static String withPlainNotes(String prose) {
        if (!prose.contains(":::")) {
            return prose;
        }
        String text = DOCUSAURUS_NOTE.matcher(prose).replaceAll(found -> {
            String kind = found.group(1).substring(0, 1).toUpperCase(Locale.ROOT)
                    + found.group(1).substring(1);
            String title = found.group(2) != null ? found.group(2) : found.group(3);
            String shown = title == null || title.isBlank() ? kind : kind + ": " + title.strip();
            return Matcher.quoteReplacement("**" + shown + "**");
        });
        return NOTE_END.matcher(text).replaceAll("");
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
