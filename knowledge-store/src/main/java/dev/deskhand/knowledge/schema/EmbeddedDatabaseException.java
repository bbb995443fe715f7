package dev.deskhand.knowledge.schema;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The embedded database cannot be used; the message is one plain sentence for the person who started Deskhand. */
public final class EmbeddedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedDatabaseException(String sentence) {
        this(sentence, null);
    }

    EmbeddedDatabaseException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** What went wrong with a file in the data folder. */
    static EmbeddedDatabaseException ofFile(Path folder, IOException cause) {
        String reason = String.valueOf(cause.getMessage());
        if (cause instanceof FileSystemException fileSystem && fileSystem.getReason() != null) {
            reason = fileSystem.getReason();
        }
        if (isOutOfSpace(reason)) {
            return outOfSpace(folder, cause);
        }
        if (cause instanceof AccessDeniedException || isAboutPermission(reason)) {
            return notWritable(folder, cause);
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return new EmbeddedDatabaseException(
                    "The data folder %s cannot be made, because a file of that name is in the way: choose another with --data."
                            .formatted(folder),
                    cause);
        }
        return new EmbeddedDatabaseException("The data folder %s cannot be used: %s.".formatted(folder, reason), cause);
    }

    /** What went wrong when one of PostgreSQL's programs ended with an error. */
    static EmbeddedDatabaseException ofProgram(Path folder, String program, String output) {
        if (isOutOfSpace(output)) {
            return outOfSpace(folder, null);
        }
        if (isAboutPermission(output)) {
            return notWritable(folder, null);
        }
        return new EmbeddedDatabaseException("The embedded PostgreSQL in %s did not start (%s): %s."
                .formatted(folder, program, lastComplaint(output)));
    }

    private static EmbeddedDatabaseException outOfSpace(Path folder, @Nullable Throwable cause) {
        return new EmbeddedDatabaseException(
                ("There is no space left on the disk that holds %s: "
                                + "free at least 200 MB, or choose a folder on another disk with --data.")
                        .formatted(folder),
                cause);
    }

    private static EmbeddedDatabaseException notWritable(Path folder, @Nullable Throwable cause) {
        return new EmbeddedDatabaseException(
                ("The account %s may not write to the data folder %s or not run programs from it: "
                                + "choose another folder with --data, or a PostgreSQL server with --database.")
                        .formatted(System.getProperty("user.name"), folder),
                cause);
    }

    private static boolean isOutOfSpace(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("no space left")
                || lower.contains("not enough space")
                || lower.contains("quota exceeded");
    }

    private static boolean isAboutPermission(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("permission denied") || lower.contains("read-only file system");
    }

    /** The last line that names an error, else the last line, without PostgreSQL's time stamp. */
    private static String lastComplaint(String output) {
        String found = "it gave no reason";
        boolean complaint = false;
        for (String line : output.lines().map(String::strip).toList()) {
            boolean names = line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:");
            if (names || (!complaint && !line.isEmpty())) {
                complaint |= names;
                found = line;
            }
        }
        String plain = found.replaceFirst("^.*?(FATAL|PANIC|error):\\s*", "");
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
