package dev.deskhand.ingest.format;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hugo's shortcodes: figures become images, references become addresses, notes and tabs a strong line with their title;
 * of others the text between their tags stays.
 */
final class HugoShortcodes {

    private static final Pattern HIGHLIGHT = Pattern.compile(
            "\\{\\{[<%]\\s*highlight\\s+\"?(\\w+)[^}]*?[>%]}}\\n?(.*?)\\n?\\{\\{[<%]\\s*/\\s*highlight\\s*[>%]}}",
            Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("\\{\\{[<%]/\\*.*?\\*/[>%]}}", Pattern.DOTALL);
    private static final Pattern CODE =
            Pattern.compile("[ \\t]*\\{\\{[<%]\\s*(/?)\\s*([\\w./-]+)((?:[^}>%]|%(?!})|>(?!}))*?)/?\\s*[>%]}}");
    private static final Pattern ARGUMENT = Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|`([^`]*)`|([^\\s\"]+))");
    private static final Pattern FIRST = Pattern.compile("\\s*(?:\"([^\"]*)\"|([^\\s=\"]+))(?![^\\s]*=)");

    private HugoShortcodes() {}

    static String resolve(String prose) {
        if (!prose.contains("{{<") && !prose.contains("{{%")) {
            return prose;
        }
        String text = BoundedText.matcher(COMMENT, prose).replaceAll("");
        text = BoundedText.matcher(HIGHLIGHT, text)
                .replaceAll(
                        found -> Matcher.quoteReplacement("```" + found.group(1) + "\n" + found.group(2) + "\n```"));
        return BoundedText.matcher(CODE, text).replaceAll(found -> Matcher.quoteReplacement(shown(found)));
    }

    private static String shown(MatchResult code) {
        if (!code.group(1).isEmpty()) {
            return "";
        }
        String arguments = code.group(3);
        String lead = code.group().startsWith(" ") ? " " : "";
        return switch (code.group(2)) {
            case "ref", "relref" -> lead + first(arguments);
            case "figure", "img", "image" -> image(arguments);
            case "note",
                    "tip",
                    "info",
                    "warning",
                    "caution",
                    "danger",
                    "important",
                    "alert",
                    "callout",
                    "hint",
                    "notice",
                    "admonition" -> note(code.group(2), arguments);
            case "tab", "tabitem", "details", "expand", "collapse", "accordion", "card", "step" -> title(arguments, "");
            case "kbd" -> lead + first(arguments);
            case "button", "link" -> link(arguments);
            default -> "";
        };
    }

    private static String note(String kind, String arguments) {
        String type =
                argument(arguments, "type").isEmpty() ? argument(arguments, "color") : argument(arguments, "type");
        boolean general = kind.matches("alert|callout|hint|notice|admonition");
        String fallback = general ? type.isEmpty() ? first(arguments) : type : kind;
        return title(arguments, fallback.isEmpty() ? "Note" : IndentedBlocks.named(fallback));
    }

    private static String title(String arguments, String fallback) {
        for (String name : new String[] {"title", "name", "header", "summary", "label"}) {
            if (!argument(arguments, name).isEmpty()) {
                return "\n\n**" + argument(arguments, name) + "**\n\n";
            }
        }
        String shown = fallback.isEmpty() ? first(arguments) : fallback;
        return shown.isEmpty() ? "\n\n" : "\n\n**" + shown + "**\n\n";
    }

    private static String image(String arguments) {
        String alternative =
                argument(arguments, "alt").isEmpty() ? argument(arguments, "caption") : argument(arguments, "alt");
        return alternative.isEmpty() ? "" : "![" + alternative + "](" + argument(arguments, "src") + ")";
    }

    private static String link(String arguments) {
        String words =
                argument(arguments, "text").isEmpty() ? argument(arguments, "title") : argument(arguments, "text");
        String address =
                argument(arguments, "href").isEmpty() ? argument(arguments, "url") : argument(arguments, "href");
        return words.isEmpty() ? "" : address.isEmpty() ? words : "[" + words + "](" + address + ")";
    }

    private static String argument(String arguments, String name) {
        Matcher argument = ARGUMENT.matcher(arguments);
        while (argument.find()) {
            if (argument.group(1).equals(name)) {
                for (int group = 2; group <= 4; group++) {
                    if (argument.group(group) != null) {
                        return argument.group(group).strip();
                    }
                }
            }
        }
        return "";
    }

    private static String first(String arguments) {
        Matcher first = FIRST.matcher(arguments);
        if (!first.lookingAt()) {
            return "";
        }
        return first.group(1) != null ? first.group(1) : first.group(2);
    }
}
