package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.SiteId;
import java.util.List;

/** What a site's published knowledge was, and the way back to it. Safe for use by several threads. */
public interface KnowledgeHistory {

    /** So many revisions before the present one can be returned to. */
    int KEPT_REVISIONS = Retention.KNOWLEDGE_REVISIONS;

    /** The present revision and those that can be returned to, newest first, as far as they changed articles. */
    List<KnowledgeRevision> latest(SiteId site);

    /**
     * Publishes what was published at an earlier revision, as a new one. Nothing is embedded. Articles that were erased
     * since stay away.
     *
     * @param revision one of the last {@value #KEPT_REVISIONS} before the present one; 0 is the site before its first
     * @throws IllegalArgumentException for any other revision; the message says which are to be had
     * @throws PublicationException when the database refuses; then nothing has changed
     */
    RollbackReport rollback(SiteId site, long revision);

    /**
     * The same, by so many revisions.
     *
     * @throws IllegalArgumentException for less than one step, or more than can be gone back
     */
    RollbackReport rollbackBy(SiteId site, long steps);
}
