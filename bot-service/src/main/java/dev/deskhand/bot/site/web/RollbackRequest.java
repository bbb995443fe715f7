package dev.deskhand.bot.site.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A return to an earlier revision, named by itself or by the way back to it. */
@Schema(name = "Rollback")
record RollbackRequest(
        @Schema(description = "Slug; the key's only site when missing", example = "garden") @Nullable
        String site,

        @Schema(description = "One of the last 20 before the present one", example = "41") @Nullable
        Long revision,

        @Schema(description = "Instead of a revision: how many to go back, 1 to 20", example = "1") @Nullable
        Long steps) {}
