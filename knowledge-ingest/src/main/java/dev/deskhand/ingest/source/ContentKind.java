package dev.deskhand.ingest.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is written in. */
public enum ContentKind {
    MARKDOWN,
    HTML,
    TEXT,
    LEKTOR,
    RESTRUCTURED_TEXT,
    ASCIIDOC,
    PDF,
    DOCX,
    ODT,
    EPUB,
    /** One JSON object as in {@code documents.jsonl}. */
    JSON;

    private static final Pattern LEKTOR_FILE = Pattern.compile("contents(\\+[A-Za-z-]+)?\\.lr");

    /** The kind that a file's name speaks for; empty for names of other formats. */
    public static Optional<ContentKind> ofName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (LEKTOR_FILE.matcher(name).matches()) {
            return Optional.of(LEKTOR);
        }
        return switch (extension(name)) {
            case "md", "markdown", "mdown", "mkd", "mkdn", "mdx" -> Optional.of(MARKDOWN);
            case "html", "htm", "xhtml" -> Optional.of(HTML);
            case "txt", "text" -> Optional.of(TEXT);
            case "rst", "rest" -> Optional.of(RESTRUCTURED_TEXT);
            case "adoc", "asciidoc", "asc" -> Optional.of(ASCIIDOC);
            case "pdf" -> Optional.of(PDF);
            case "docx", "docm" -> Optional.of(DOCX);
            case "odt" -> Optional.of(ODT);
            case "epub" -> Optional.of(EPUB);
            default -> Optional.empty();
        };
    }

    /** What follows the last dot of a file's name, in lower case; empty without a dot. */
    static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
