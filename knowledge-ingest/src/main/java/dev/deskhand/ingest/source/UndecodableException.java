package dev.deskhand.ingest.source;

/** Bytes that are no text. */
public final class UndecodableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndecodableException(String message) {
        super(message);
    }
}
