package dev.deskhand.ingest.parse;

import org.jspecify.annotations.Nullable;

/** A file cannot become an article; the message is the reason, for the report. */
public class ParseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ParseException(String reason) {
        this(reason, null);
    }

    public ParseException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
