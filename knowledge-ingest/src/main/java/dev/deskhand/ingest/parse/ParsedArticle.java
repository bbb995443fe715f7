package dev.deskhand.ingest.parse;

import dev.deskhand.knowledge.article.ArticleDates;
import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.Audience;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its file describes it.
 *
 * @param ownId the file names its own id; else the id is the path, and changes with it
 * @param place collection, language and translation group, the file's own words before its path's
 * @param body Markdown, may be blank
 * @param dates as the file says
 * @param warnings what a lead should look at
 */
public record ParsedArticle(
        String externalId,
        boolean ownId,
        Place place,
        Audience audience,
        String title,
        @Nullable String url,
        String body,
        List<String> questions,
        List<String> tags,
        ArticleDates dates,
        List<ArticleWarning> warnings) {

    public ParsedArticle {
        questions = List.copyOf(questions);
        tags = List.copyOf(tags);
        warnings = List.copyOf(warnings);
    }

    /** The same article under another id. */
    public ParsedArticle under(String otherId) {
        return new ParsedArticle(otherId, ownId, place, audience, title, url, body, questions, tags, dates, warnings);
    }

    /** The article as the store takes it. */
    public ArticleDraft toDraft(String sourceHash) {
        return new ArticleDraft(
                externalId,
                place.collection(),
                place.translationGroup(),
                place.language(),
                audience,
                title,
                url,
                body,
                questions,
                tags,
                dates,
                warnings,
                sourceHash);
    }
}
