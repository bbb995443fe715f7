package dev.deskhand.ingest.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<String> articles = new ArrayList<>();
        files.keySet().forEach(path -> {
            if (settings.format().kindOf(path).isPresent()) {
                articles.add(path);
            } else {
                visitor.skipped(path, "no reader for " + named(path));
            }
        });
        visitor.expect(articles.size());
        FileReading reading = new FileReading(settings, visitor);
        for (String path : articles) {
            Optional<ContentKind> kind = settings.format().kindOf(path);
            reading.read(files.get(path), path, kind.orElseThrow());
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
