package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleDates;
import dev.deskhand.knowledge.article.ArticleId;

/**
 * A published article in short.
 *
 * @param sourceHash hash of the source it was published from
 * @param revision number of the published wording, from 1
 * @param dates as {@link PublishedArticle} has them; {@code updated} is always there
 */
public record CatalogEntry(
        ArticleId article,
        String externalId,
        String collection,
        String title,
        String sourceHash,
        int revision,
        ArticleDates dates) {}
