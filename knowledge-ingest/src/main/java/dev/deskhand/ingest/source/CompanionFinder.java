package dev.deskhand.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a file of a folder or an archive includes, and what that includes, without ever leaving its source: at most 50
 * files of 1 MB each.
 */
final class CompanionFinder {

    static final CompanionFinder NONE = new CompanionFinder(path -> Optional.empty(), SiteLayout.NONE);

    private static final int MAX_FILES = 50;
    private static final Set<ContentKind> INCLUDING =
            Set.of(ContentKind.MARKDOWN, ContentKind.RESTRUCTURED_TEXT, ContentKind.ASCIIDOC);
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("-{1,2}8<-{1,3}[ \\t]+[\"']([^\"'\\n]{1,300})[\"']"),
            Pattern.compile("\\{%-?\\s*include(?:-markdown|_relative)?\\s+[\"']?([\\w./-]{1,300})"),
            Pattern.compile("\\{\\{[<%]\\s*include\\s+\"?([\\w./-]{1,300})"),
            Pattern.compile("<!--\\s*@include:\\s*([\\w./-]{1,300}\\.md)"),
            Pattern.compile(
                    "(?m)^import\\s+\\w+(?:\\s*,\\s*\\{[^{}\\n]*})?\\s+from\\s+['\"]([^'\"\\n]{1,300}\\.mdx?)['\"]"),
            Pattern.compile("(?m)^[ \\t]*\\.\\.[ \\t]+(?:literal)?include::[ \\t]+(\\S{1,300})"),
            Pattern.compile("(?m)^[ \\t]*:file:[ \\t]+(\\S{1,300})"),
            Pattern.compile("(?m)^include::([^\\[\\n]{1,300})\\["));
    /** Its component's description has attributes for it. */
    private static final Pattern ANTORA_PAGE = Pattern.compile("(?:.*/)?modules/[^/]+/pages/.*\\.adoc");

    private static final Pattern SNIPPET_BLOCK =
            Pattern.compile("(?m)^[ \\t]*-{1,2}8<-{1,3}[ \\t]*\\n([^-]{1,4000}?)^[ \\t]*-{1,2}8<-");

    private final SourceFiles source;
    private final SiteLayout site;

    CompanionFinder(SourceFiles source, SiteLayout site) {
        this.source = source;
        this.site = site;
    }

    Companions of(String path, ContentKind kind, byte[] bytes) {
        Map<String, byte[]> files = INCLUDING.contains(kind) ? included(path, bytes) : Map.of();
        return new Companions(files, site.hints(path));
    }

    static boolean mayInclude(ContentKind kind) {
        return INCLUDING.contains(kind);
    }

    /** Whether a file holds all that its article is made from; one that includes others can change without being touched. */
    static boolean standsAlone(ContentKind kind, byte[] bytes) {
        return !INCLUDING.contains(kind)
                || kind != ContentKind.ASCIIDOC
                        && targets(new String(bytes, StandardCharsets.UTF_8)).isEmpty();
    }

    private Map<String, byte[]> included(String path, byte[] bytes) {
        Map<String, byte[]> found = new LinkedHashMap<>();
        Deque<Companions.Included> open = new ArrayDeque<>(List.of(new Companions.Included(path, bytes)));
        if (ANTORA_PAGE.matcher(path).matches()) {
            first(path, "antora.yml").ifPresent(component -> found.put(component.path(), component.bytes()));
        }
        while (!open.isEmpty() && found.size() < MAX_FILES) {
            Companions.Included file = open.removeFirst();
            for (String target : targets(new String(file.bytes(), StandardCharsets.UTF_8))) {
                first(file.path(), target)
                        .filter(next -> found.putIfAbsent(next.path(), next.bytes()) == null)
                        .ifPresent(open::addLast);
            }
        }
        return found;
    }

    private static List<String> targets(String text) {
        List<String> targets = new ArrayList<>();
        for (Pattern pattern : NAMED) {
            Matcher named = pattern.matcher(text);
            while (named.find()) {
                targets.add(named.group(1).replaceFirst("(?<=\\.\\w{1,5}):[\\w:-]*$", ""));
            }
        }
        Matcher block = SNIPPET_BLOCK.matcher(text);
        while (block.find()) {
            block.group(1)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(targets::add);
        }
        return targets;
    }

    private Optional<Companions.Included> first(String from, String target) {
        return Companions.candidates(from, target).stream()
                .flatMap(candidate ->
                        source.find(candidate).map(bytes -> new Companions.Included(candidate, bytes)).stream())
                .findFirst();
    }
}
