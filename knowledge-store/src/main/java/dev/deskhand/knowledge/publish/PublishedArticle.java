package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as its readers see it.
 *
 * @param body Markdown of the published wording
 * @param revision number of that wording, from 1
 * @param updatedAt when that wording was written
 */
public record PublishedArticle(
        ArticleId article,
        String externalId,
        String collection,
        String language,
        String title,
        @Nullable String url,
        String body,
        int revision,
        Instant updatedAt) {}
