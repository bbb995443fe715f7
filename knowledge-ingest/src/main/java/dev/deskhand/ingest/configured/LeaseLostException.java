package dev.deskhand.ingest.configured;

/** A run was held up for longer than its lease: another process may have it by now, so this one publishes nothing. */
final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException() {
        super("the run was held up for longer than its lease; nothing was published");
    }
}
