package dev.deskhand.ingest.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MDX without its JavaScript: imports and exports go, of components their children stay, of tabs and details the label too. */
final class MdxComponents {

    private static final Pattern COMMENT = Pattern.compile("\\{/\\*.*?\\*/}", Pattern.DOTALL);
    /** Up to the next blank line, as MDX has it. */
    private static final Pattern MODULE = Pattern.compile("(?m)^(?:import\\s[^\\n"
            + "]*\\sfrom\\s|import\\s+['\"{]|export\\s+(?:const|default|let|function|async)\\b)(?:[^\\n"
            + "]+(?:\\n"
            + "|\\z))*");

    private static final Pattern TAG = Pattern.compile(
            "<(/?)([A-Z][A-Za-z0-9.]*)((?:\\s(?:[^<>{}\"']|\"[^\"]{0,2000}\"|'[^']{0,2000}'|\\{(?:[^{}]|\\{[^{}]{0,2000}}){0,2000}}){0,2000})?)\\s*/?>");
    private static final Pattern LABEL =
            Pattern.compile("\\b(?:label|title|summary|header)=(?:\"([^\"]*)\"|'([^']*)'|\\{[\"'`]([^\"'`]*)[\"'`]})");
    private static final Pattern STYLE =
            Pattern.compile("(?<=<[a-z][\\w-]{0,20}[^<>]{0,500})\\s(?:style|className)=\\{\\{?[^{}]{0,500}}?}");
    private static final Pattern LABELLED = Pattern.compile(
            "TabItem|Tab|Accordion|AccordionItem|Details|Collapsible|Card|Step|Callout|Admonition|Note|Tip|Warning|Info");

    private MdxComponents() {}

    /** MDX by its name; a Markdown file of Docusaurus by what it imports or uses, one of VitePress too. */
    static boolean isMdx(String path, String markdown) {
        return path.toLowerCase(Locale.ROOT).endsWith(".mdx")
                || markdown.contains("<TabItem")
                || markdown.contains("<script setup")
                || markdown.contains("<Badge ")
                || Pattern.compile("(?m)^import\\s[^\\n]*\\sfrom\\s+['\"]")
                        .matcher(markdown)
                        .find();
    }

    static String plain(String prose) {
        String text = BoundedText.matcher(COMMENT, prose).replaceAll("");
        text = BoundedText.matcher(MODULE, text).replaceAll("");
        text = BoundedText.matcher(STYLE, text).replaceAll("");
        return BoundedText.matcher(TAG, text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).isEmpty() ? label(found.group(2), found.group(3)) : ""));
    }

    private static String label(String name, String attributes) {
        if (attributes == null || !LABELLED.matcher(name).matches()) {
            return "";
        }
        Matcher label = LABEL.matcher(attributes);
        if (!label.find()) {
            return "";
        }
        String words =
                label.group(1) != null ? label.group(1) : label.group(2) != null ? label.group(2) : label.group(3);
        return words.isBlank() ? "" : "\n\n**" + words.strip() + "**\n\n";
    }
}
