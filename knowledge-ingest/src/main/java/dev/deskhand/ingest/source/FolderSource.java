package dev.deskhand.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of articles with everything below it, sorted by path; hidden files and folders are left out. In a Git working
 * copy, files that are as they were at the commit of the last run are not read.
 */
final class FolderSource implements ArticleSource {

    private final Path folder;
    private final SourceSettings settings;

    FolderSource(Path folder, SourceSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public String identity() {
        return realFolder().toString();
    }

    @Override
    public void read(SourceVisitor visitor) {
        TreeMap<String, Path> files = new FolderListing(realFolder(), visitor).list();
        SourceFiles small = new FolderFiles(realFolder());
        SiteLayout site = SiteLayout.of(files.keySet(), small);
        Map<String, ContentKind> articles = new LinkedHashMap<>();
        files.keySet().forEach(path -> {
            Optional<ContentKind> kind = settings.format().kindOf(path);
            Optional<String> notMeant = kind.flatMap(any -> site.notAnArticle(path));
            if (notMeant.isPresent()) {
                visitor.skipped(path, notMeant.get());
            } else if (kind.isPresent()) {
                articles.put(path, kind.get());
            } else {
                visitor.skipped(path, "no reader for " + named(path));
            }
        });
        visitor.expect(articles.size());
        GitComparison git = GitComparison.of(realFolder(), new HashSet<>(files.values()), visitor.noted());
        git.version().ifPresent(visitor::version);
        FileReading reading = new FileReading(settings, visitor, new CompanionFinder(small, site));
        boolean sameSettings = SiteLayout.SETTINGS.stream()
                .flatMap(path -> Stream.ofNullable(files.get(path)))
                .allMatch(git::isUnchanged);
        articles.forEach((path, kind) -> {
            Path file = Objects.requireNonNull(files.get(path));
            if (sameSettings && git.isUnchanged(file) && visitor.holds(path) && standsAlone(file, kind)) {
                visitor.unchanged(path);
            } else {
                reading.read(file, path, kind);
            }
        });
        git.note().ifPresent(visitor::note);
    }

    /* What includes another file may have changed with that one: its digest tells. */
    private static boolean standsAlone(Path file, ContentKind kind) {
        try {
            return !CompanionFinder.mayInclude(kind) || CompanionFinder.standsAlone(kind, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String named(String path) {
        String extension = ContentKind.extension(path);
        return extension.isEmpty() ? "files without an extension" : "." + extension + " files";
    }

    private Path realFolder() {
        try {
            return folder.toRealPath();
        } catch (IOException broken) {
            throw new SourceException(folder + " " + FileReading.reason(broken) + ".", broken);
        }
    }
}
