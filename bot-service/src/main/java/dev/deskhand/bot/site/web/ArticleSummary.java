package dev.deskhand.bot.site.web;

import dev.deskhand.knowledge.publish.CatalogEntry;
import io.swagger.v3.oas.annotations.media.Schema;

/** A published article in short. */
@Schema(name = "ArticleSummary")
record ArticleSummary(
        @Schema(example = "guides/reset.md") String externalId,

        @Schema(example = "5e3c0f0e-3f39-4a86-a1a5-1d1f2f6a5b70")
        String articleId,

        @Schema(example = "guides") String collection,
        @Schema(example = "Reset your garden") String title,
        @Schema(example = "3") int revision) {

    static ArticleSummary of(CatalogEntry entry) {
        return new ArticleSummary(
                entry.externalId(), entry.article().toString(), entry.collection(), entry.title(), entry.revision());
    }
}
