package dev.deskhand.ingest.sync;

/** What a run did with a file or an article. */
public enum SyncAction {
    ADDED,
    CHANGED,
    UNCHANGED,
    /** The same content under a new path; it kept its identity. */
    MOVED,
    REMOVED,
    /** No article, by its own word or by its format. */
    SKIPPED,
    FAILED
}
