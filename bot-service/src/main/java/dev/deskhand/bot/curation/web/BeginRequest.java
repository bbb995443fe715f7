package dev.deskhand.bot.curation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new article; both are required. */
@Schema(name = "ArticleBeginning")
record BeginRequest(
        @Schema(example = "Reset your garden") @Nullable String title,

        @Schema(description = "Primary tag", example = "en") @Nullable
        String language) {}
