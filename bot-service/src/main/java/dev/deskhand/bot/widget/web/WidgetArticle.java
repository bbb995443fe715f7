package dev.deskhand.bot.widget.web;

import dev.deskhand.bot.conversation.ReplyDetails;
import dev.deskhand.knowledge.publish.PublishedArticle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article to read.
 *
 * @param direction in which its language is read: ltr or rtl
 * @param body Markdown
 * @param links links of the body that name other articles by their files
 */
@Schema(name = "WidgetArticle")
record WidgetArticle(
        UUID articleId,
        String externalId,
        String title,
        @Nullable String url,
        String language,

        @Schema(allowableValues = {"ltr", "rtl"}) String direction,

        String body,
        List<ReplyDetails.Link> links,
        int revision,
        Instant updatedAt) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "yi", "ps", "sd", "ug");

    static WidgetArticle of(PublishedArticle article, List<ReplyDetails.Link> links) {
        return new WidgetArticle(
                article.article().value(),
                article.externalId(),
                article.title(),
                article.url(),
                article.language(),
                RIGHT_TO_LEFT.contains(article.language()) ? "rtl" : "ltr",
                article.body(),
                links,
                article.revision(),
                article.updatedAt());
    }
}
