package dev.deskhand.ingest.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A folder of articles with everything below it, sorted by path; hidden files and folders are left out. */
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
        SiteLayout site = SiteLayout.of(files);
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
        FileReading reading = new FileReading(settings, visitor, new FolderCompanions(realFolder(), site));
        articles.forEach((path, kind) -> reading.read(Objects.requireNonNull(files.get(path)), path, kind));
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
