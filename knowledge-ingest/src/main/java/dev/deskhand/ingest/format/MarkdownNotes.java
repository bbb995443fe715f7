package dev.deskhand.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes, tips and warnings as their dialects write them, as a strong line and plain text. */
final class MarkdownNotes {

    /** Docusaurus, VuePress: {@code :::tip[Title]}, {@code ::: warning Title}. */
    private static final Pattern COLONS = Pattern.compile(
            "(?m)^[ \\t]*:::+[ \\t]*([A-Za-z][\\w-]*)(?:\\[([^\\]\\n]*)]|[ \\t]+([^\\n{]*))?(?:\\{[^}\\n]*})?[ \\t]*$");

    private static final Pattern COLONS_END = Pattern.compile("(?m)^[ \\t]*:::+[ \\t]*(?:\\n|\\z)");
    /** GitHub and Obsidian: {@code > [!NOTE] Title}. */
    private static final Pattern ALERT =
            Pattern.compile("(?m)^([ \\t]*(?:>[ \\t]*)+)\\[!([A-Za-z]+)][+-]?[ \\t]*([^\\n]*)(\\n[ \\t]*>[ \\t]*\\n)?");

    private MarkdownNotes() {}

    static String plain(String prose) {
        String text = prose;
        if (text.contains(":::")) {
            text = COLONS.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            strong(found.group(1), found.group(2) != null ? found.group(2) : found.group(3)) + "\n"));
            text = COLONS_END.matcher(text).replaceAll("\n");
        }
        if (text.contains("[!")) {
            text = ALERT.matcher(text)
                    .replaceAll(
                            found -> Matcher.quoteReplacement(found.group(1) + strong(found.group(2), found.group(3))
                                    + "\n" + found.group(1).stripTrailing()
                                    + (found.group(4) == null ? "" : "\n")));
        }
        return text;
    }

    private static String strong(String kind, String title) {
        String name = IndentedBlocks.named(kind);
        boolean untitled = title == null || title.isBlank();
        return "**" + (untitled ? name : name.equals("Details") ? title.strip() : name + ": " + title.strip()) + "**";
    }
}
