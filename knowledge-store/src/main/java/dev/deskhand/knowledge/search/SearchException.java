package dev.deskhand.knowledge.search;

/** The knowledge could not be read: nothing that is not checked against the record is said. */
public class SearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
