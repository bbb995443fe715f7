package dev.deskhand.ingest.format;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read in its format; the message is the reason, for the report. */
public class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String reason) {
        this(reason, null);
    }

    public UnreadableException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
