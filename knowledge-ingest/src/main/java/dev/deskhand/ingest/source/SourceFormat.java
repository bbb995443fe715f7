package dev.deskhand.ingest.source;

import java.util.Optional;

/** How files are to be read: by their names, or all of them as one format whatever their names. */
public enum SourceFormat {
    AUTO,
    MARKDOWN,
    HTML,
    JSONL,
    TEXT,
    RST,
    ASCIIDOC;

    /** The kind of a whole file under this format; empty when it is not to be read. */
    Optional<ContentKind> kindOf(String path) {
        return switch (this) {
            case AUTO -> ContentKind.ofName(path);
            case MARKDOWN -> Optional.of(ContentKind.MARKDOWN);
            case HTML -> Optional.of(ContentKind.HTML);
            case TEXT -> Optional.of(ContentKind.TEXT);
            case RST -> Optional.of(ContentKind.RESTRUCTURED_TEXT);
            case ASCIIDOC -> Optional.of(ContentKind.ASCIIDOC);
            case JSONL -> Optional.empty();
        };
    }
}
