package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.ArticleWarning;
import java.util.List;

/** A published article with what a lead should look at in it. */
public record WarnedArticle(
        ArticleId article,
        String externalId,
        String collection,
        String language,
        String title,
        List<ArticleWarning> warnings) {

    public WarnedArticle {
        warnings = List.copyOf(warnings);
    }
}
