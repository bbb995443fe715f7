package dev.deskhand.knowledge.publish;

/**
 * What a rollback did.
 *
 * @param knowledgeRevision the site's revision after it
 * @param restored the revision whose articles are published again
 * @param published articles that came back, or have an earlier wording or place again
 * @param withdrawn articles that did not exist then
 */
public record RollbackReport(long knowledgeRevision, long restored, int published, int withdrawn) {}
