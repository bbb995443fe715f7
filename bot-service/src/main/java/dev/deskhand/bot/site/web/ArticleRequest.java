package dev.deskhand.bot.site.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article to publish; title and body are required. */
@Schema(name = "Article")
record ArticleRequest(
        @Schema(
                description = "In bulk only; elsewhere the path names it. 1 to 512 characters",
                example = "guides/reset.md")
        @Nullable
        String externalId,

        @Schema(description = "1 to 300 characters", example = "Reset your garden") @Nullable
        String title,

        @Schema(
                description = "1 to 200,000 characters",
                example = "## Soft reset\n\n1. Hold the button for five seconds.\n2. Wait for the blue light.")
        @Nullable
        String body,

        @Schema(
                allowableValues = {"markdown", "html", "text"},
                defaultValue = "markdown")
        @Nullable
        String format,

        @Schema(description = "BCP 47; found from the text when missing", example = "en") @Nullable
        String language,

        @Schema(description = "1 to 100 characters; \"api\" when missing", example = "guides") @Nullable
        String collection,

        @Schema(
                allowableValues = {"public", "signed_in", "internal"},
                defaultValue = "public")
        @Nullable
        String audience,

        @Schema(example = "https://help.example.com/reset") @Nullable
        String url,

        @ArraySchema(arraySchema = @Schema(description = "At most 50", example = "[\"reset\"]")) @Nullable
        List<@Nullable String> tags,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "The question it answers, in other words too; at most 500",
                                example = "[\"How do I restart it?\"]"))
        @Nullable
        List<@Nullable String> questions,

        @Schema(description = "Joins the translations of one article") @Nullable
        String translationGroup,

        @Schema(description = "When it was first written") @Nullable
        Instant createdAt,

        @Schema(description = "When it was last worked on; now when missing") @Nullable
        Instant updatedAt,

        @Schema(description = "Slug; the key's only site when missing. Not in bulk", example = "default") @Nullable
        String site) {}
