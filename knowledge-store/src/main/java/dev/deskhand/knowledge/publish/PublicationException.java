package dev.deskhand.knowledge.publish;

/** A publication could not be written; nothing of it is visible. */
public class PublicationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PublicationException(String message, Throwable cause) {
        super(message, cause);
    }
}
