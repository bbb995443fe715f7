package dev.deskhand.ingest.format;

import dev.deskhand.ingest.source.Companions;
import dev.deskhand.ingest.source.TextDecoder;
import dev.deskhand.ingest.source.UndecodableException;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts in what a Markdown file includes from its source: MkDocs snippets ({@code --8<-- "file:section"}), includes of
 * MkDocs, Jekyll and Hugo, and partial pages that MDX imports. What is not there is named in a warning.
 */
final class MarkdownIncludes {

    private static final int MAX_DEPTH = 5;
    private static final Pattern SNIPPET =
            Pattern.compile("(?m)^([ \\t]*)-{1,2}8<-{1,3}[ \\t]+[\"']([^\"'\\n]{1,300})[\"'][ \\t]*$");
    private static final Pattern SNIPPETS = Pattern.compile("(?m)^([ \\t]*)-{1,2}8<-{1,3}[ \\t]*\\n"
            + "((?:(?![ \\t]*-{1,2}8<)[^\\n"
            + "]*\\n"
            + "){1,40})[ \\t]*-{1,2}8<-{1,3}[ \\t]*$");
    private static final Pattern MACRO = Pattern.compile(
            "\\{%-?\\s*include(?:-markdown|_relative)?\\s+[\"']?([\\w./-]{1,300}?\\.(?:mdx?|markdown|txt))[\"']?[^%}]*%}");
    private static final Pattern HUGO = Pattern.compile("\\{\\{[<%]\\s*include\\s+\"?([\\w./-]{1,300})\"?[^}]*[>%]}}");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import\\s+(\\w+)\\s+from\\s+['\"]([^'\"\\n]{1,300}\\.mdx?)['\"];?");
    private static final Pattern MARKER =
            Pattern.compile("(?m)^.*-{1,2}8<-{1,3}[ \\t]*\\[(?:start|end):[^\\]]*].*\\n?");

    private final Companions companions;
    private final List<ArticleWarning> warnings = new ArrayList<>();

    MarkdownIncludes(Companions companions) {
        this.companions = companions;
    }

    String resolve(String path, String text) {
        return resolve(path, text, 0);
    }

    List<ArticleWarning> warnings() {
        return warnings;
    }

    private String resolve(String path, String text, int depth) {
        if (depth > MAX_DEPTH) {
            return "";
        }
        String whole = SNIPPETS.matcher(text)
                .replaceAll(block -> quoted(block.group(2)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> indented(block.group(1), snippet(path, line, depth)))
                        .collect(Collectors.joining("\n"))));
        whole = SNIPPET.matcher(whole)
                .replaceAll(found -> quoted(indented(found.group(1), snippet(path, found.group(2), depth))));
        whole = MACRO.matcher(whole).replaceAll(found -> quoted(file(path, found.group(1), depth)));
        whole = HUGO.matcher(whole).replaceAll(found -> quoted(file(path, found.group(1), depth)));
        for (MatchResult named : IMPORT.matcher(whole).results().toList()) {
            String shown = file(path, named.group(2), depth);
            whole = Pattern.compile("<" + named.group(1) + "(?:\\s[^<>]{0,2000})?/>")
                    .matcher(whole)
                    .replaceAll(quoted(shown));
        }
        return MARKER.matcher(whole).replaceAll("");
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    private static String indented(String indent, String text) {
        return indent.isEmpty()
                ? text
                : text.lines()
                        .map(line -> line.isBlank() ? line : indent + line)
                        .collect(Collectors.joining("\n"));
    }

    /** The whole file, {@code file:section}, or {@code file:from:to} by lines. */
    private String snippet(String path, String target, int depth) {
        if (target.startsWith(";") || target.startsWith("http")) {
            return "";
        }
        String[] parts = target.split(":", 2);
        Optional<Companions.Included> found = companions.find(path, parts[0]);
        if (found.isEmpty()) {
            return missing(target);
        }
        String text = text(found.get());
        String part = parts.length == 1
                ? text
                : parts[1].matches("\\d*(?::\\d*)?") ? lines(text, parts[1]) : section(text, parts[1]);
        return resolve(found.get().path(), part.stripTrailing(), depth + 1);
    }

    private static String section(String text, String name) {
        Matcher section = Pattern.compile("(?ms)^[^\\n]*8<-+[ \\t]*\\[start:" + Pattern.quote(name)
                        + "][^\\n]*\\n(.*?)^[^\\n]*8<-+[ \\t]*\\[end:" + Pattern.quote(name) + "]")
                .matcher(text);
        return section.find() ? section.group(1) : "";
    }

    private static String lines(String text, String range) {
        String[] ends = range.split(":", 2);
        long first = ends[0].isEmpty() ? 1 : Long.parseLong(ends[0]);
        long last = ends.length < 2 || ends[1].isEmpty() ? Long.MAX_VALUE : Long.parseLong(ends[1]);
        return text.lines()
                .skip(Math.max(0, first - 1))
                .limit(Math.max(0, last - Math.max(1, first) + 1))
                .collect(Collectors.joining("\n"));
    }

    private String file(String path, String target, int depth) {
        return companions
                .find(path, target)
                .map(found -> resolve(
                        found.path(), FrontMatter.split(text(found)).body().strip(), depth + 1))
                .orElseGet(() -> missing(target));
    }

    /** A template, such as one of Jekyll's {@code _includes}, whose own logic only the generator knows; empty when it is not there. */
    String template(String path, String target) {
        return companions
                .find(path, target)
                .map(found -> FrontMatter.split(text(found)).body().strip())
                .filter(text -> !text.contains("{%") && !text.contains("{{"))
                .orElse("");
    }

    private String missing(String target) {
        warnings.add(ArticleWarning.of(Kind.BROKEN_LINK, "includes " + target + ", which is not in the source"));
        return "";
    }

    private static String text(Companions.Included file) {
        try {
            return TextDecoder.decode(file.bytes());
        } catch (UndecodableException binary) {
            return "";
        }
    }
}
