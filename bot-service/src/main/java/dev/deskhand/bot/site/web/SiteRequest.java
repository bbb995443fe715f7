package dev.deskhand.bot.site.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A site to create. */
@Schema(name = "NewSite")
record SiteRequest(
        @Schema(description = "1 to 63 of a-z, 0-9, - and _, beginning with a letter or digit", example = "garden")
        @Nullable
        String slug,

        @Schema(description = "1 to 100 characters; the slug when missing", example = "Verdly Garden") @Nullable
        String name) {}
