package dev.deskhand.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Tells what kind of source a path is: a folder of articles, a data-set folder ({@code documents.jsonl}, else
 * {@code articles/}), a file of JSON Lines, a table, an archive, or a single article.
 */
public final class SourceLocator {

    private final SourceSettings settings;

    public SourceLocator(SourceSettings settings) {
        this.settings = settings;
    }

    /** @throws SourceException when there is nothing at the path or it may not be read */
    public ArticleSource locate(Path path) {
        if (!Files.exists(path)) {
            throw new SourceException(path + " does not exist.", null);
        }
        if (!Files.isReadable(path)) {
            throw new SourceException(path + " may not be read: no permission.", null);
        }
        if (!Files.isDirectory(path)) {
            return file(path);
        }
        Path documents = path.resolve("documents.jsonl");
        if (Files.isRegularFile(documents) && readsJsonLines()) {
            return new JsonLinesSource(documents, settings);
        }
        if (settings.format() == SourceFormat.JSONL) {
            throw new SourceException(path + " holds no documents.jsonl.", null);
        }
        return new FolderSource(holdsOnlyArticlesFolder(path) ? path.resolve("articles") : path, settings);
    }

    private ArticleSource file(Path path) {
        String name = path.getFileName().toString();
        if (isJsonLines(path)) {
            return new JsonLinesSource(path, settings);
        }
        if (settings.format() == SourceFormat.AUTO && TableSource.isTable(name)) {
            return new TableSource(path, settings);
        }
        return ArchiveSource.isArchive(name) ? new ArchiveSource(path, settings) : new SingleFileSource(path, settings);
    }

    private boolean readsJsonLines() {
        return settings.format() == SourceFormat.AUTO || settings.format() == SourceFormat.JSONL;
    }

    private boolean isJsonLines(Path file) {
        String extension = ContentKind.extension(file.getFileName().toString());
        return settings.format() == SourceFormat.JSONL
                || settings.format() == SourceFormat.AUTO && (extension.equals("jsonl") || extension.equals("ndjson"));
    }

    /** A data set's {@code articles/} stands beside a README and questions, never beside further articles. */
    private static boolean holdsOnlyArticlesFolder(Path folder) {
        if (!Files.isDirectory(folder.resolve("articles"))) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.endsWith("articles"))
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .allMatch(name -> ContentKind.ofName(name).isEmpty() && !Files.isDirectory(folder.resolve(name))
                            || name.startsWith("README")
                            || name.startsWith("LICENSE"));
        } catch (IOException broken) {
            throw new SourceException(folder + " " + FileReading.reason(broken) + ".", broken);
        }
    }
}
