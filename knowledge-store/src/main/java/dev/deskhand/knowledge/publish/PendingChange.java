package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.SiteId;

/** A change of a site's embedding model that somebody has asked for. */
record PendingChange(SiteId site, String slug, String model) {}
