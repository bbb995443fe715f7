package dev.deskhand.evaluation.cli;

/** The service could not be asked; the message is a plain sentence for the person at the terminal. */
final class ServiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceException(String message) {
        super(message);
    }

    ServiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
