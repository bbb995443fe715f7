package dev.deskhand.bot.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may be sent, by content and never by name. */
enum FileType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PDF("application/pdf", "pdf"),
    TEXT("text/plain", "txt", "md", "csv", "log");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    boolean isImage() {
        return this == PNG || this == JPEG;
    }

    /** Endings that go with the type, the usual one first. */
    List<String> extensions() {
        return extensions;
    }
}
