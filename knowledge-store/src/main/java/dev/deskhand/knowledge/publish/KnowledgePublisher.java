package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.SiteId;

/** Opens publications. One at a time commits per site; readers see each whole or not at all. */
public interface KnowledgePublisher {

    /** Begins a publication of a site. Nothing is visible before {@link Publication#commit()}. */
    Publication begin(SiteId site);

    /** The same publisher, embedding one text after the other, so that cores are left for those who wait for an answer. */
    default KnowledgePublisher gently() {
        return this;
    }

    /**
     * Withdraws an article and removes it for good: every wording, passage and vector.
     *
     * @return false when the site has no such article
     */
    boolean erase(SiteId site, String externalId);
}
