package dev.deskhand.bot.site.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles to publish and to withdraw together, 500 at most. */
@Schema(name = "ArticleBatch")
record BulkRequest(
        @Schema(description = "Slug; the key's only site when missing", example = "default") @Nullable
        String site,

        @Nullable List<@Nullable ArticleRequest> articles,

        @ArraySchema(arraySchema = @Schema(description = "External ids", example = "[\"guides/old.md\"]")) @Nullable
        List<@Nullable String> withdraw) {}
