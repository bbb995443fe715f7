package dev.deskhand.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Reads one file within its limit and hands it on, or says why not. */
final class FileReading {

    private final SourceSettings settings;
    private final SourceVisitor visitor;
    private final CompanionFinder companions;

    /** Of files that stand alone. */
    FileReading(SourceSettings settings, SourceVisitor visitor) {
        this(settings, visitor, CompanionFinder.NONE);
    }

    FileReading(SourceSettings settings, SourceVisitor visitor, CompanionFinder companions) {
        this.settings = settings;
        this.visitor = visitor;
        this.companions = companions;
    }

    /** Hands the file on, refused when it cannot be read; {@code path} is its name for people. */
    void read(Path file, String path, ContentKind kind) {
        RawFile raw = null;
        try {
            raw = open(file, path, kind);
        } catch (IOException broken) {
            visitor.refused(path, path, reason(broken));
        }
        if (raw != null) {
            visitor.file(raw);
        }
    }

    private @Nullable RawFile open(Path file, String path, ContentKind kind) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            visitor.refused(path, path, "is not a regular file");
            return null;
        }
        if (attributes.size() > settings.maxFileBytes()) {
            visitor.refused(path, path, settings.tooLarge(attributes.size()));
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Math.toIntExact(settings.maxFileBytes() + 1));
            if (bytes.length > settings.maxFileBytes()) {
                visitor.refused(path, path, "grew past the limit while it was read");
                return null;
            }
            return new RawFile(
                    path,
                    path,
                    kind,
                    bytes,
                    attributes.lastModifiedTime().toInstant(),
                    companions.of(path, kind, bytes));
        }
    }

    static String reason(IOException broken) {
        if (broken instanceof AccessDeniedException) {
            return "no permission to read it";
        }
        if (broken instanceof NoSuchFileException) {
            return "is not there";
        }
        String message = String.valueOf(broken.getMessage());
        if (broken instanceof FileSystemLoopException
                || broken instanceof NotLinkException
                || message.contains("Too many levels")) {
            return "symbolic links lead in a circle";
        }
        return "cannot be read: " + message;
    }
}
