package dev.deskhand.knowledge.publish;

import java.time.Instant;

/**
 * One change to a site's published knowledge.
 *
 * @param published articles that it added, changed, moved or brought back
 * @param withdrawn articles that it took out
 */
public record KnowledgeRevision(long number, Instant publishedAt, int published, int withdrawn) {}
