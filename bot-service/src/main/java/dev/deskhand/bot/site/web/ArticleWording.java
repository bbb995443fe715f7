package dev.deskhand.bot.site.web;

import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.publish.PublishedArticle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A published article with its wording. */
@Schema(name = "ArticleWording")
record ArticleWording(
        @Schema(example = "guides/reset.md") String externalId,

        @Schema(example = "5e3c0f0e-3f39-4a86-a1a5-1d1f2f6a5b70")
        String articleId,

        @Schema(example = "guides") String collection,
        @Schema(example = "en") String language,
        @Schema(example = "Reset your garden") String title,

        @Schema(example = "https://help.example.com/reset") @Nullable
        String url,

        @Schema(description = "Markdown", example = "Hold the button for **five seconds**.")
        String body,

        @Schema(example = "3") int revision,

        @Schema(description = "When it was first written, where its source says so") @Nullable
        Instant createdAt,

        @Schema(description = "When its source worked on it last, else when this wording came in")
        Instant updatedAt,

        List<WarningResponse> warnings) {

    static ArticleWording of(PublishedArticle article, List<ArticleWarning> warnings) {
        return new ArticleWording(
                article.externalId(),
                article.article().toString(),
                article.collection(),
                article.language(),
                article.title(),
                article.url(),
                article.body(),
                article.revision(),
                article.createdAt(),
                article.updatedAt(),
                warnings.stream().map(WarningResponse::of).toList());
    }
}
