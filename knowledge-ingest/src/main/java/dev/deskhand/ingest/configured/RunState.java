package dev.deskhand.ingest.configured;

/** Where a run is. */
public enum RunState {
    WAITING,
    RUNNING,
    /** All is as in the source. */
    SUCCEEDED,
    /** Published, but for what failed or was refused. */
    INCOMPLETE,
    /** Nothing was published. */
    FAILED,
    /** Its process ended, or was held up for longer than its lease. */
    INTERRUPTED;

    public boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }
}
