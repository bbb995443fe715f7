package dev.deskhand.knowledge.testing;

import dev.deskhand.knowledge.article.ArticleDates;
import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.Audience;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Article drafts for tests, beginning from a sensible whole. */
public final class Articles {

    private String externalId = "reset-router";
    private String collection = "devices";
    private String language = "en";
    private Audience audience = Audience.PUBLIC;
    private String title = "Reset your router";
    private String body = "Hold the button for ten seconds until the lamp turns red.";
    private List<String> questions = List.of();
    private ArticleDates dates = ArticleDates.UNKNOWN;
    private List<ArticleWarning> warnings = List.of();
    private @Nullable String sourceHash;

    private Articles() {}

    public static Articles anArticle() {
        return new Articles();
    }

    public Articles withId(String value) {
        externalId = value;
        return this;
    }

    public Articles inCollection(String value) {
        collection = value;
        return this;
    }

    public Articles inLanguage(String value) {
        language = value;
        return this;
    }

    public Articles forAudience(Audience value) {
        audience = value;
        return this;
    }

    public Articles titled(String value) {
        title = value;
        return this;
    }

    public Articles saying(String value) {
        body = value;
        return this;
    }

    public Articles asking(String... values) {
        questions = List.of(values);
        return this;
    }

    public Articles dated(Instant created, Instant updated) {
        dates = new ArticleDates(created, updated);
        return this;
    }

    public Articles warnedOf(ArticleWarning... values) {
        warnings = List.of(values);
        return this;
    }

    public Articles fromSource(String value) {
        sourceHash = value;
        return this;
    }

    public ArticleDraft build() {
        return new ArticleDraft(
                externalId,
                collection,
                null,
                language,
                audience,
                title,
                null,
                body,
                questions,
                List.of(),
                dates,
                warnings,
                sourceHash == null ? Integer.toHexString((title + body).hashCode()) : sourceHash);
    }
}
