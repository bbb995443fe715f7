package dev.deskhand.evaluation.dataset;

/** A data-set folder that cannot be used; the message names file, line and what was expected. */
public final class DataSetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DataSetException(String message) {
        super(message);
    }

    DataSetException(String message, Throwable cause) {
        super(message, cause);
    }
}
