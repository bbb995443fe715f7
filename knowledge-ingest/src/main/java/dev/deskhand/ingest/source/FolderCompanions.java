package dev.deskhand.ingest.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
import org.jspecify.annotations.Nullable;

/**
 * Finds what a file of a folder includes, and what that includes, without ever leaving the folder: at most 50 files of
 * 1 MB each, symbolic links out of the folder are not followed.
 */
final class FolderCompanions {

    static final FolderCompanions NONE = new FolderCompanions(null, SiteLayout.NONE);

    private static final int MAX_FILES = 50;
    private static final long MAX_BYTES = 1 << 20;
    private static final Set<ContentKind> INCLUDING =
            Set.of(ContentKind.MARKDOWN, ContentKind.RESTRUCTURED_TEXT, ContentKind.ASCIIDOC);
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("-{1,2}8<-{1,3}[ \\t]+[\"']([^\"'\\n]{1,300})[\"']"),
            Pattern.compile("\\{%-?\\s*include(?:-markdown|_relative)?\\s+[\"']?([\\w./-]{1,300})"),
            Pattern.compile("\\{\\{[<%]\\s*include\\s+\"?([\\w./-]{1,300})"),
            Pattern.compile("(?m)^import\\s+\\w+\\s+from\\s+['\"]([^'\"\\n]{1,300}\\.mdx?)['\"]"),
            Pattern.compile("(?m)^[ \\t]*\\.\\.[ \\t]+(?:literal)?include::[ \\t]+(\\S{1,300})"),
            Pattern.compile("(?m)^[ \\t]*:file:[ \\t]+(\\S{1,300})"),
            Pattern.compile("(?m)^include::([^\\[\\n]{1,300})\\["));
    private static final Pattern SNIPPET_BLOCK =
            Pattern.compile("(?m)^[ \\t]*-{1,2}8<-{1,3}[ \\t]*\\n([^-]{1,4000}?)^[ \\t]*-{1,2}8<-");

    private final @Nullable Path root;
    private final SiteLayout site;

    /** @param root a real path, without symbolic links */
    FolderCompanions(@Nullable Path root, SiteLayout site) {
        this.root = root;
        this.site = site;
    }

    Companions of(String path, ContentKind kind, byte[] bytes) {
        if (root == null) {
            return Companions.NONE;
        }
        Map<String, byte[]> files = INCLUDING.contains(kind) ? included(root, path, bytes) : Map.of();
        return new Companions(files, site.hints(path));
    }

    private static Map<String, byte[]> included(Path root, String path, byte[] bytes) {
        Map<String, byte[]> found = new LinkedHashMap<>();
        Deque<Companions.Included> open = new ArrayDeque<>(List.of(new Companions.Included(path, bytes)));
        while (!open.isEmpty() && found.size() < MAX_FILES) {
            Companions.Included file = open.removeFirst();
            for (String target : targets(new String(file.bytes(), StandardCharsets.UTF_8))) {
                first(root, file.path(), target)
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

    private static Optional<Companions.Included> first(Path root, String from, String target) {
        return Companions.candidates(from, target).stream()
                .flatMap(candidate -> read(root, candidate).stream())
                .findFirst();
    }

    private static Optional<Companions.Included> read(Path root, String path) {
        try {
            Path file = root.resolve(path).toRealPath();
            if (!file.startsWith(root) || !Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
                return Optional.empty();
            }
            return Optional.of(new Companions.Included(path, Files.readAllBytes(file)));
        } catch (IOException | InvalidPathException notThere) {
            return Optional.empty();
        }
    }
}
