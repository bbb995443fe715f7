package dev.deskhand.knowledge.reading;

/** A reading model cannot be loaded or run; the message names it and says why. */
public class ReadingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReadingException(String message, Throwable cause) {
        super(message, cause);
    }

    public ReadingException(String message) {
        super(message);
    }
}
