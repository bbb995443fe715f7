package dev.deskhand.bot.widget.web;

import dev.deskhand.bot.widget.ShelvedArticle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Articles to choose from, best first. */
@Schema(name = "ArticleSuggestions")
record ArticleSuggestions(List<Suggested> articles) {

    static ArticleSuggestions of(List<ShelvedArticle> found) {
        return new ArticleSuggestions(found.stream().map(Suggested::of).toList());
    }

    /**
     * An article.
     *
     * @param snippet a few words of it, without Markdown
     */
    @Schema(name = "SuggestedArticle")
    record Suggested(
            UUID articleId,
            String externalId,
            String title,
            @Nullable String url,
            String snippet,
            String language) {

        static Suggested of(ShelvedArticle article) {
            return new Suggested(
                    article.article().value(),
                    article.externalId(),
                    article.title(),
                    article.url().orElse(null),
                    article.snippet(),
                    article.language());
        }
    }
}
