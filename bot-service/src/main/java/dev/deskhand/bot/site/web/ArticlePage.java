package dev.deskhand.bot.site.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of a site's articles, by external id. */
@Schema(name = "ArticlePage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticlePage(
        @Schema(description = "How many there are in all", example = "64")
        int total,

        List<ArticleSummary> articles,

        @Schema(description = "Give it as after for the next page; absent on the last", example = "guides/reset.md")
        @Nullable
        String next) {}
