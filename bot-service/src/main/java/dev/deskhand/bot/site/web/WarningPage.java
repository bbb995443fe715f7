package dev.deskhand.bot.site.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.deskhand.knowledge.publish.WarnedArticle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some of the articles that a lead should look at, by external id. */
@Schema(name = "ArticleWarningPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WarningPage(
        @Schema(description = "Articles by the kind of their warnings, whatever the page", example = "{\"thin\": 3}")
        Map<String, Integer> counts,

        List<Warned> articles,

        @Schema(description = "Give it as after for the next page; absent on the last", example = "guides/reset.md")
        @Nullable
        String next) {

    /** A published article with its warnings. */
    @Schema(name = "WarnedArticle")
    record Warned(
            @Schema(example = "guides/reset.md") String externalId,

            @Schema(example = "5e3c0f0e-3f39-4a86-a1a5-1d1f2f6a5b70")
            String articleId,

            @Schema(example = "guides") String collection,
            @Schema(example = "en") String language,
            @Schema(example = "Reset your garden") String title,
            List<WarningResponse> warnings) {

        static Warned of(WarnedArticle article) {
            return new Warned(
                    article.externalId(),
                    article.article().toString(),
                    article.collection(),
                    article.language(),
                    article.title(),
                    article.warnings().stream().map(WarningResponse::of).toList());
        }
    }
}
