package dev.deskhand.ingest.sync;

/**
 * What a run may do.
 *
 * @param prune withdraw what vanished from the collections that the sources fill
 * @param force also when that is more than half of a collection
 * @param dryRun publish nothing, report the same
 */
public record SyncOptions(boolean prune, boolean force, boolean dryRun) {

    public static final SyncOptions DEFAULT = new SyncOptions(false, false, false);
}
