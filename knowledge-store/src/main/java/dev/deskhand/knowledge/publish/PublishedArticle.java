package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as its readers see it.
 *
 * @param body Markdown of the published wording
 * @param revision number of that wording, from 1
 * @param createdAt when it was first written, where its source says so
 * @param updatedAt when it was last worked on by its source, else when that wording came in
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
        @Nullable Instant createdAt,
        Instant updatedAt) {}
