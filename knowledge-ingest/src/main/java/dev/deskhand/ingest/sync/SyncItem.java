package dev.deskhand.ingest.sync;

import org.jspecify.annotations.Nullable;

/**
 * One file or article in a report.
 *
 * @param path in its source; the external id for articles that are no longer there
 * @param reason why, for what was skipped, failed, moved or removed
 */
public record SyncItem(
        String path,
        SyncAction action,
        @Nullable String externalId,
        @Nullable String reason) {}
