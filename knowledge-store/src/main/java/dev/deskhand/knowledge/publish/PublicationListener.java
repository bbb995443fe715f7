package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.SiteId;

/** Told after a publication committed on this node, before the publishing call returns. */
public interface PublicationListener {

    void published(SiteId site, long knowledgeRevision);
}
