package dev.deskhand.bot.site.web;

import dev.deskhand.knowledge.article.ArticleWarning;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that a lead should look at in an article. */
@Schema(name = "ArticleWarning")
record WarningResponse(
        @Schema(
                allowableValues = {
                    "thin",
                    "no_title",
                    "unknown_language",
                    "duplicate",
                    "contradiction",
                    "broken_link",
                    "sign_in_page",
                    "error_page",
                    "steering"
                })
        String kind,

        @Schema(example = "says 14 days where terms.md says 30 days, in nearly the same words")
        String text,

        @Schema(description = "External id of the other article that it is about", example = "terms.md") @Nullable
        String other) {

    static WarningResponse of(ArticleWarning warning) {
        return new WarningResponse(warning.kind().code(), warning.text(), warning.other());
    }
}
