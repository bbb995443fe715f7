package dev.deskhand.evaluation.run;

/** A service that cannot be reached, found, started or understood; the message is for the person at the terminal. */
public final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServiceException(String message) {
        super(message);
    }

    public ServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
