package dev.deskhand.ingest.source;

import java.nio.file.Path;

/** One file as a source. */
final class SingleFileSource implements ArticleSource {

    private final Path file;
    private final SourceSettings settings;

    SingleFileSource(Path file, SourceSettings settings) {
        this.file = file;
        this.settings = settings;
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
        visitor.expect(1);
        String path = FolderListing.portable(file.toAbsolutePath().normalize().getFileName());
        settings.format()
                .kindOf(path)
                .ifPresentOrElse(
                        kind -> new FileReading(settings, visitor).read(file, path, kind),
                        () -> visitor.refused(
                                path,
                                path,
                                "is in no format that can be read (Markdown, HTML, reStructuredText, AsciiDoc, "
                                        + "PDF, DOCX, ODT, EPUB, text, contents.lr, .jsonl); "
                                        + "--format says how to read it"));
    }
}
