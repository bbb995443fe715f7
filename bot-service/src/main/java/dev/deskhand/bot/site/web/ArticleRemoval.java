package dev.deskhand.bot.site.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of an article that was to go. */
@Schema(name = "ArticleRemoval")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleRemoval(
        @Schema(example = "guides/reset.md") String externalId,
        @Schema(allowableValues = {"withdrawn", "erased"}) String status,

        @Schema(description = "The site's, after the withdrawal", example = "43") @Nullable
        Long knowledgeRevision) {}
