package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.SiteId;

/**
 * One brand with its own knowledge.
 *
 * @param knowledgeRevision raised by one with each publication; 0 before the first
 */
public record Site(SiteId id, String slug, String name, long knowledgeRevision) {}
