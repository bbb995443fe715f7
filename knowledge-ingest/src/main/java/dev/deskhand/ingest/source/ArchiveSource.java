package dev.deskhand.ingest.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A ZIP or tar archive read in place, nothing is unpacked to disk. Each entry keeps to the limit of a single file, all of
 * them together to their own; paths that lead out of the archive are refused; archives inside are not opened.
 */
final class ArchiveSource implements ArticleSource {

    private static final Set<String> ENDINGS = Set.of(".zip", ".tar", ".tar.gz", ".tgz");

    private final Path file;
    private final SourceSettings settings;

    ArchiveSource(Path file, SourceSettings settings) {
        this.file = file;
        this.settings = settings;
    }

    static boolean isArchive(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public String identity() {
        return file.toAbsolutePath().normalize().toString();
    }

    @Override
    public void read(SourceVisitor visitor) {
        try (Archive archive = Archive.open(file)) {
            List<String> names = archive.names();
            String root = ArchivePaths.commonRoot(names);
            visitor.expect((int) names.stream()
                    .filter(name -> settings.format().kindOf(name).isPresent())
                    .count());
            SourceFiles small = ArchiveFiles.of(file, names, root);
            SiteLayout site = SiteLayout.of(paths(names, root), small);
            Reading reading = new Reading(root, ConfluenceExport.isOne(names), site, new CompanionFinder(small, site));
            archive.forEach(settings.maxFileBytes(), entry -> visit(entry, reading, visitor));
        } catch (IOException | IllegalArgumentException broken) {
            throw new SourceException(file + " cannot be read as an archive: " + broken.getMessage() + ".", broken);
        }
    }

    /**
     * How the archive is read.
     *
     * @param root the folder that all its files lie in, with the slash behind it; empty where there is none
     * @param space whether it is a space's export from Confluence
     */
    private record Reading(String root, boolean space, SiteLayout site, CompanionFinder companions) {}

    private static Set<String> paths(List<String> names, String root) {
        return names.stream()
                .flatMap(name -> ArchivePaths.safe(name).stream())
                .map(path -> path.substring(root.length()))
                .collect(Collectors.toSet());
    }

    private void visit(Archive.Entry entry, Reading reading, SourceVisitor visitor) {
        Optional<String> safe = ArchivePaths.safe(entry.name());
        if (safe.isEmpty()) {
            visitor.refused(entry.name(), entry.name(), "its path leads out of the archive");
            return;
        }
        String path = safe.get().substring(reading.root().length());
        Optional<ContentKind> kind = settings.format().kindOf(path);
        if (ArchivePaths.isHidden(path)) {
            return;
        }
        if (isArchive(path)) {
            visitor.skipped(path, "an archive inside an archive is not opened");
        } else if (kind.isEmpty()) {
            visitor.skipped(path, "no reader for ." + ContentKind.extension(path) + " files");
        } else if (reading.site().notAnArticle(path).isPresent()) {
            visitor.skipped(path, reading.site().notAnArticle(path).get());
        } else if (reading.space() && ConfluenceExport.isList(path)) {
            visitor.skipped(path, "the space's list of pages");
        } else {
            read(entry, path, kind.get(), reading, visitor);
        }
    }

    private void read(Archive.Entry entry, String path, ContentKind kind, Reading reading, SourceVisitor visitor) {
        if (entry.problem() != null) {
            visitor.refused(path, path, entry.problem());
        } else if (entry.bytes() == null) {
            visitor.refused(path, path, settings.tooLarge(settings.maxFileBytes() + 1));
        } else if (reading.space() && kind == ContentKind.HTML) {
            page(path, entry.bytes(), visitor);
        } else {
            byte[] bytes = entry.bytes();
            visitor.file(new RawFile(
                    path,
                    path,
                    kind,
                    bytes,
                    entry.modified(),
                    reading.companions().of(path, kind, bytes)));
        }
    }

    /* The entry's own time is that of the export. */
    private static void page(String path, byte[] bytes, SourceVisitor visitor) {
        try {
            ConfluenceExport.document(path, bytes)
                    .ifPresentOrElse(
                            document -> visitor.file(new RawFile(path, path, ContentKind.JSON, document, null)),
                            () -> visitor.file(new RawFile(path, path, ContentKind.HTML, bytes, null)));
        } catch (UndecodableException broken) {
            visitor.refused(path, path, String.valueOf(broken.getMessage()));
        }
    }
}
