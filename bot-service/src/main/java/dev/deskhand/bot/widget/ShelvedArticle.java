package dev.deskhand.bot.widget;

import dev.deskhand.knowledge.article.ArticleId;
import java.util.Optional;

/**
 * An article as a list shows it.
 *
 * @param snippet a few words of it, without Markdown
 */
public record ShelvedArticle(
        ArticleId article, String externalId, String title, Optional<String> url, String snippet, String language) {}
