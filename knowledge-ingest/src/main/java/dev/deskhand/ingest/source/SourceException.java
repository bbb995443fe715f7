package dev.deskhand.ingest.source;

import org.jspecify.annotations.Nullable;

/** A source as a whole cannot be read; the message is one sentence for people. */
public class SourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
