package dev.deskhand.ingest.configured;

import java.util.UUID;

/**
 * The right to do a run, as long as its lease is renewed.
 *
 * @param holder the process that has it
 * @param force prune also more than half of a collection
 */
public record RunTicket(RunId run, SourceId source, UUID holder, boolean force) {}
