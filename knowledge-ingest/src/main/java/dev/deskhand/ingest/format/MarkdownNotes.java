package dev.deskhand.ingest.format;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes, tips and warnings as their dialects write them, as a strong line and plain text. */
final class MarkdownNotes {

    /** Docusaurus, VuePress: {@code :::tip[Title]}, {@code ::: warning Title}. */
    private static final Pattern COLONS = Pattern.compile(
            "(?m)^[ \\t]*:::+[ \\t]*([A-Za-z][\\w-]*)(?:\\[([^\\]\\n]*)]|[ \\t]+([^\\n{]*))?(?:\\{[^}\\n]*})?[ \\t]*$");

    /** Python-Markdown's newer blocks: {@code /// tip | Title}. */
    private static final Pattern SLASHES =
            Pattern.compile("(?m)^[ \\t]*/{3,}[ \\t]*([a-z][\\w-]*)(?:[ \\t]*\\|[ \\t]*([^\\n]*))?$");

    private static final Pattern SLASHES_END = Pattern.compile("(?m)^[ \\t]*/{3,}[ \\t]*(?:\\n|\\z)");
    /** Blocks that only group others. */
    private static final Set<String> GROUPS =
            Set.of("code-group", "tabs", "tab-set", "columns", "v-pre", "raw", "html");

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
        if (text.contains("///") && SLASHES_END.matcher(text).find()) {
            text = SLASHES.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(strong(found.group(1), found.group(2)) + "\n"));
            text = SLASHES_END.matcher(text).replaceAll("\n");
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
        if (GROUPS.contains(kind)) {
            return "";
        }
        String name = IndentedBlocks.named(kind);
        boolean untitled = title == null || title.isBlank();
        return "**" + (untitled ? name : name.equals("Details") ? title.strip() : name + ": " + title.strip()) + "**";
    }
}
