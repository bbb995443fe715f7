package dev.deskhand.evaluation.guard;

/** A guard file that cannot be used. */
public final class GuardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GuardException(String message) {
        super(message);
    }

    GuardException(String message, Throwable cause) {
        super(message, cause);
    }
}
