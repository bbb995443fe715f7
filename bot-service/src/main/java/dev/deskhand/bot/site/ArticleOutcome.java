package dev.deskhand.bot.site;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a publication did with one article.
 *
 * @param revision number of the published wording, from 1
 * @param knowledgeRevision the site's, after the publication
 * @param status {@code added}, {@code changed} or {@code unchanged}
 */
@Schema(name = "PublishedArticle")
public record ArticleOutcome(
        @Schema(example = "guides/reset.md") String externalId,

        @Schema(example = "5e3c0f0e-3f39-4a86-a1a5-1d1f2f6a5b70")
        String articleId,

        @Schema(example = "3") int revision,
        @Schema(example = "42") long knowledgeRevision,

        @Schema(allowableValues = {"added", "changed", "unchanged"})
        String status) {}
