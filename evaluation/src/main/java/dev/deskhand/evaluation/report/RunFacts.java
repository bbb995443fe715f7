package dev.deskhand.evaluation.report;

import java.time.Instant;

/**
 * Where the figures come from.
 *
 * @param commit short hash of the source, or {@code unknown}
 * @param command as it was given, keys left out
 */
public record RunFacts(String commit, String command, Instant finished) {}
