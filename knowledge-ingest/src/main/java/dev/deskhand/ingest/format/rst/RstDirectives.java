package dev.deskhand.ingest.format.rst;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What directives show. Unknown ones show their body. */
final class RstDirectives {

    private static final Map<String, String> NOTES = Map.ofEntries(
            Map.entry("note", "Note"),
            Map.entry("tip", "Tip"),
            Map.entry("hint", "Hint"),
            Map.entry("warning", "Warning"),
            Map.entry("caution", "Caution"),
            Map.entry("danger", "Danger"),
            Map.entry("error", "Error"),
            Map.entry("important", "Important"),
            Map.entry("attention", "Attention"),
            Map.entry("seealso", "See also"));
    private static final Map<String, String> VERSIONS = Map.of(
            "versionadded", "New in version",
            "versionchanged", "Changed in version",
            "deprecated", "Deprecated since version");
    private static final Set<String> TITLED = Set.of(
            "admonition",
            "topic",
            "sidebar",
            "tab",
            "group-tab",
            "code-tab",
            "tab-item",
            "dropdown",
            "collapse",
            "card",
            "grid-item-card",
            "details",
            "rubric",
            "centered",
            "table");
    private static final Set<String> CODE = Set.of(
            "code-block",
            "code",
            "sourcecode",
            "parsed-literal",
            "prompt",
            "testcode",
            "doctest",
            "console",
            "math",
            "graphviz",
            "mermaid",
            "productionlist");
    private static final Set<String> SILENT = Set.of(
            "raw",
            "contents",
            "index",
            "highlight",
            "todo",
            "role",
            "default-role",
            "sectionauthor",
            "codeauthor",
            "currentmodule",
            "module",
            "tabularcolumns",
            "program",
            "sectnum",
            "include",
            "bibliography",
            "video",
            "youtube",
            "line-block-end",
            "testsetup",
            "testcleanup",
            "testoutput",
            "rst-class",
            "class-end");
    private static final Pattern ENTRY = Pattern.compile("(.+?)\\s*<([^<>]+)>");

    private final RstContext context;
    private final int depth;
    private final RstInline inline;

    RstDirectives(RstContext context, int depth) {
        this.context = context;
        this.depth = depth;
        this.inline = new RstInline(context);
    }

    String markdown(RstDirective directive) {
        String name = directive.name();
        if (SILENT.contains(name) || name.startsWith("auto")) {
            return "";
        }
        if (NOTES.containsKey(name)) {
            return titled(NOTES.get(name), within(directive.text()));
        }
        if (VERSIONS.containsKey(name)) {
            return version(directive);
        }
        if (CODE.contains(name)) {
            return code(directive);
        }
        if (TITLED.contains(name)) {
            return titled(inline.markdown(directive.argument()), within(directive.body()));
        }
        return switch (name) {
            case "image", "figure" -> picture(directive);
            case "literalinclude" -> literalInclude(directive);
            case "list-table" -> titledTable(directive, RstTables.list(directive, context, depth));
            case "csv-table" -> titledTable(directive, RstTables.csv(directive, context));
            case "toctree" -> contents(directive);
            case "meta" -> facts(directive);
            case "glossary",
                    "only",
                    "container",
                    "compound",
                    "class",
                    "highlights",
                    "epigraph",
                    "pull-quote",
                    "tabs",
                    "tab-set",
                    "grid",
                    "hlist",
                    "ifconfig",
                    "cssclass" -> within(directive.body());
            case "button-ref", "button-link", "grid-item" -> within(directive.body());
            default -> described(directive);
        };
    }

    private String within(List<String> body) {
        return RstBlocks.within(body, context, depth + 1);
    }

    private static String titled(String title, String body) {
        if (title.isBlank()) {
            return body;
        }
        String strong = title.contains("**") ? title : "**" + title + "**";
        return body.isBlank() ? strong : strong + "\n\n" + body;
    }

    private static String titledTable(RstDirective directive, String table) {
        return titled(directive.argument(), table);
    }

    private String version(RstDirective directive) {
        String[] parts = directive.argument().split("\\s+", 2);
        String number = VERSIONS.get(directive.name()) + " " + parts[0];
        return titled(
                number,
                within(
                        parts.length > 1
                                ? List.of((parts[1] + "\n" + String.join("\n", RstLines.dedented(directive.body())))
                                        .split("\n"))
                                : directive.body()));
    }

    private static String code(RstDirective directive) {
        String language = directive.name().equals("console") ? "console" : directive.argument();
        String plain = Set.of("none", "text", "default", "plain").contains(language.toLowerCase(Locale.ROOT))
                ? ""
                : language.replaceAll("[^\\w+#-].*", "");
        String block =
                RstBlocks.fenced(directive.name().equals("math") ? "math" : plain, RstLines.dedented(directive.body()));
        return titled(directive.option("caption"), block);
    }

    private String picture(RstDirective directive) {
        String alternative = directive.option("alt");
        String image = alternative.isEmpty() ? "" : "![" + alternative + "](" + directive.argument() + ")";
        String linked = !image.isEmpty() && !directive.option("target").isEmpty()
                ? "[" + image + "](" + directive.option("target") + ")"
                : image;
        String caption = directive.name().equals("figure") ? within(directive.body()) : "";
        return linked.isEmpty() ? caption : caption.isBlank() ? linked : linked + "\n\n" + caption;
    }

    private String literalInclude(RstDirective directive) {
        return context.include(directive.argument())
                .map(lines -> RstBlocks.fenced(directive.option("language"), lines))
                .orElse("");
    }

    private String contents(RstDirective directive) {
        String entries = directive.body().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("self") && !line.contains("*"))
                .map(RstDirectives::entry)
                .collect(Collectors.joining("\n"));
        return directive.options().containsKey("hidden") ? "" : titled(directive.option("caption"), entries);
    }

    private static String entry(String line) {
        Matcher named = ENTRY.matcher(line);
        if (named.matches()) {
            return "- [" + named.group(1) + "](" + named.group(2) + ")";
        }
        String words =
                line.replaceFirst("/(?:index)?$", "").replaceFirst("^.*/", "").replaceAll("[-_]+", " ");
        return "- [" + words + "](" + line + ")";
    }

    private String facts(RstDirective directive) {
        directive.options().forEach((name, value) -> context.put(name.equals("language") ? "lang" : name, value));
        return "";
    }

    /** A signature or a name with what is said about it. */
    private String described(RstDirective directive) {
        String body = within(directive.body());
        boolean signature = directive
                .name()
                .matches(
                        "(?:\\w+:)?(?:function|class|method|attribute|data|exception|option|envvar|confval|cmdoption|describe|object|setting|macro|type|variable)");
        if (!signature || directive.argument().isBlank()) {
            return body;
        }
        String names = directive
                .argument()
                .lines()
                .map(line -> "**`" + line.strip() + "`**")
                .collect(Collectors.joining("  \n"));
        return body.isBlank() ? names : names + "\n\n" + body;
    }
}
