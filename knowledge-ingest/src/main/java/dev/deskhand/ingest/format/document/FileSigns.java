package dev.deskhand.ingest.format.document;

import org.apache.tika.Tika;

/** What a file is by its first bytes, for people. */
final class FileSigns {

    private static final Tika TIKA = new Tika();

    private FileSigns() {}

    static String describe(byte[] bytes) {
        String type = TIKA.detect(bytes);
        return switch (type) {
            case "application/octet-stream" -> "something unknown";
            case "text/plain" -> "plain text";
            case "application/zip" -> "a ZIP archive";
            case "application/pdf" -> "a PDF";
            default -> type;
        };
    }
}
