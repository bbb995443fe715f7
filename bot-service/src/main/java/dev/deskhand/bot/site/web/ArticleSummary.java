package dev.deskhand.bot.site.web;

import dev.deskhand.knowledge.publish.CatalogEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A published article in short. */
@Schema(name = "ArticleSummary")
record ArticleSummary(
        @Schema(example = "guides/reset.md") String externalId,

        @Schema(example = "5e3c0f0e-3f39-4a86-a1a5-1d1f2f6a5b70")
        String articleId,

        @Schema(example = "guides") String collection,
        @Schema(example = "Reset your garden") String title,
        @Schema(example = "3") int revision,

        @Schema(description = "When it was first written, where its source says so") @Nullable
        Instant createdAt,

        @Schema(description = "When its source worked on it last, else when this wording came in") @Nullable
        Instant updatedAt) {

    static ArticleSummary of(CatalogEntry entry) {
        return new ArticleSummary(
                entry.externalId(),
                entry.article().toString(),
                entry.collection(),
                entry.title(),
                entry.revision(),
                entry.dates().created(),
                entry.dates().updated());
    }
}
