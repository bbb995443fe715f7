package dev.deskhand.knowledge.publish;

/**
 * What one publication did.
 *
 * @param knowledgeRevision the site's revision after it
 * @param passages passages of the added and changed articles
 * @param embedded texts that the model had to read; the other vectors were taken over
 */
public record PublicationReport(
        long knowledgeRevision,
        int added,
        int changed,
        int unchanged,
        int moved,
        int withdrawn,
        int passages,
        int embedded) {}
