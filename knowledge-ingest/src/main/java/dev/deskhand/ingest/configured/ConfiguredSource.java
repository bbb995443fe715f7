package dev.deskhand.ingest.configured;

import dev.deskhand.knowledge.publish.Site;
import java.time.Instant;
import java.util.Optional;

/**
 * A source of a site.
 *
 * @param nextRunAt when its schedule is due; empty without one
 */
public record ConfiguredSource(SourceId id, Site site, SourceDefinition definition, Optional<Instant> nextRunAt) {}
