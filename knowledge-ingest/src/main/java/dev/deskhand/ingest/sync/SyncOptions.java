package dev.deskhand.ingest.sync;

/**
 * What a run may do.
 *
 * @param force prune also more than half of a collection
 * @param dryRun publish nothing, report the same
 */
public record SyncOptions(Pruning pruning, boolean force, boolean dryRun) {

    /** What is withdrawn when it is no longer found. */
    public enum Pruning {
        NOTHING,
        /** What came from the sources of the run. */
        SOURCES,
        /** What is in the collections that the sources fill, wherever it came from. */
        COLLECTIONS
    }

    public static final SyncOptions DEFAULT = new SyncOptions(false, false, false);

    /** @param prune withdraw what vanished from the collections that the sources fill */
    public SyncOptions(boolean prune, boolean force, boolean dryRun) {
        this(prune ? Pruning.COLLECTIONS : Pruning.NOTHING, force, dryRun);
    }
}
