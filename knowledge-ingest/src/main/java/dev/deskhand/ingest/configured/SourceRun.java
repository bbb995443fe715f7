package dev.deskhand.ingest.configured;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run as the record has it.
 *
 * @param expected items to look at, as far as known; {@code done} of them so far
 * @param knowledgeRevision the site's after the run
 * @param counts items by what was done with them, such as {@code added}
 * @param problem why nothing was published, one sentence
 */
public record SourceRun(
        RunId id,
        SourceId source,
        RunCause cause,
        RunState state,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int expected,
        int done,
        @Nullable Long knowledgeRevision,
        Map<String, Integer> counts,
        int warnings,
        @Nullable String problem) {

    public SourceRun {
        counts = Map.copyOf(counts);
    }
}
