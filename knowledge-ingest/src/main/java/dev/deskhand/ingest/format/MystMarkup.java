package dev.deskhand.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sphinx' directives and roles in Markdown (MyST): notes, tabs and cards become a strong line and plain text, code blocks
 * plain fences, tables of contents go, of roles their text stays. Source: MyST Markdown specification, Directives and Roles.
 */
final class MystMarkup {

    private static final Pattern OPENING =
            Pattern.compile("^([ \\t]*)(`{3,}|~{3,}|:{3,})\\{([A-Za-z][\\w:-]*)}[ \\t]*(.*)$");
    private static final Pattern OPTION = Pattern.compile("^[ \\t]*:([\\w-]+):[ \\t]*(.*)$");
    private static final Pattern ROLE = Pattern.compile("\\{[a-z][\\w:+-]{0,40}}`([^`\\n]{1,500})`");
    private static final Pattern EXPLICIT = Pattern.compile("^(.*?)\\s*<[^<>]*>$");
    private static final Pattern TARGET = Pattern.compile("(?m)^\\([\\w.-]+\\)=[ \\t]*(?:\\n|\\z)");
    private static final Set<String> CODE =
            Set.of("code", "code-block", "code-cell", "sourcecode", "math", "parsed-literal");
    private static final Set<String> DROPPED =
            Set.of("toctree", "contents", "index", "mermaid", "only", "include", "literalinclude", "eval-rst");
    private static final Set<String> PLAIN =
            Set.of("tab-set", "grid", "grid-item", "epigraph", "div", "container", "margin");
    private static final Set<String> TITLED =
            Set.of("tab-item", "dropdown", "card", "grid-item-card", "admonition", "topic", "sidebar");
    private static final Set<String> NOTES =
            Set.of("note", "tip", "hint", "important", "warning", "caution", "attention", "danger", "error", "seealso");
    private static final Set<String> PICTURES = Set.of("image", "figure");
    private static final int MAX_DEPTH = 12;

    private MystMarkup() {}

    static String plain(String markdown) {
        boolean directives = markdown.contains("```{") || markdown.contains(":::{") || markdown.contains("~~~{");
        String text = directives ? String.join("\n", plain(markdown.lines().toList(), 0)) : markdown;
        return text.contains("}`") || text.contains(")=") ? MarkdownLines.mapProse(text, MystMarkup::roles) : text;
    }

    private static String roles(String prose) {
        return ROLE.matcher(TARGET.matcher(prose).replaceAll("")).replaceAll(role -> {
            Matcher explicit = EXPLICIT.matcher(role.group(1));
            return Matcher.quoteReplacement(explicit.matches() ? explicit.group(1) : role.group(1));
        });
    }

    private static List<String> plain(List<String> lines, int depth) {
        List<String> out = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Matcher opening = OPENING.matcher(lines.get(at));
            int end = opening.matches() && isKnown(opening.group(3)) && depth < MAX_DEPTH
                    ? end(lines, at + 1, opening.group(2))
                    : -1;
            if (end < 0) {
                out.add(lines.get(at));
                continue;
            }
            shown(opening.group(3), opening.group(4).strip(), lines.subList(at + 1, end), depth)
                    .forEach(line -> out.add(line.isEmpty() ? "" : opening.group(1) + line));
            at = end;
        }
        return out;
    }

    private static boolean isKnown(String name) {
        return List.of(CODE, DROPPED, PLAIN, TITLED, NOTES, PICTURES).stream().anyMatch(names -> names.contains(name));
    }

    /** The line that closes the fence; -1 where there is none. */
    private static int end(List<String> lines, int from, String fence) {
        for (int at = from; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (line.length() >= fence.length() && line.chars().allMatch(c -> c == fence.charAt(0))) {
                return at;
            }
        }
        return -1;
    }

    private static List<String> shown(String name, String argument, List<String> inner, int depth) {
        int start = 0;
        String alternative = "";
        for (; start < inner.size(); start++) {
            Matcher option = OPTION.matcher(inner.get(start));
            if (!option.matches()) {
                break;
            }
            alternative = option.group(1).equals("alt") ? option.group(2) : alternative;
        }
        List<String> content = inner.subList(start, inner.size());
        List<String> out = new ArrayList<>(List.of(""));
        if (CODE.contains(name)) {
            out.add("```" + argument);
            out.addAll(content);
            out.add("```");
        } else if (PICTURES.contains(name)) {
            out.add(alternative.isBlank() ? "" : "![" + alternative + "](" + argument + ")");
            out.addAll(plain(content, depth + 1));
        } else if (!DROPPED.contains(name)) {
            String title = title(name, argument);
            if (!title.isEmpty()) {
                out.addAll(List.of("**" + title + "**", ""));
            }
            out.addAll(plain(content, depth + 1));
        }
        out.add("");
        return out;
    }

    private static String title(String name, String argument) {
        if (PLAIN.contains(name)) {
            return "";
        }
        return NOTES.contains(name)
                ? IndentedBlocks.named(name) + (argument.isEmpty() ? "" : ": " + argument)
                : argument;
    }
}
