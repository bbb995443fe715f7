package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleId;

/**
 * A published article in short.
 *
 * @param sourceHash hash of the source it was published from
 * @param revision number of the published wording, from 1
 */
public record CatalogEntry(
        ArticleId article, String externalId, String collection, String title, String sourceHash, int revision) {}
