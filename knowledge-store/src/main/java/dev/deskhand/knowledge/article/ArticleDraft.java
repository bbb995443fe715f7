package dev.deskhand.knowledge.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a source delivers it, before it has a place in the store.
 *
 * @param externalId unique within the site: front matter {@code id}, else the relative path; 1 to 512 characters
 * @param collection the group that {@code --prune} compares within
 * @param translationGroup joins translations of one article
 * @param language BCP 47 primary tag in lower case, such as {@code en}
 * @param body Markdown; quotes and passages are verbatim slices of it
 * @param questions the article's own question and alternative phrasings, each embedded by itself
 * @param dates as its source says
 * @param warnings what a lead should look at, as far as the article alone shows it
 * @param sourceHash digest of the source bytes and of the parser's version; equal hashes mean unchanged
 */
public record ArticleDraft(
        String externalId,
        String collection,
        @Nullable String translationGroup,
        String language,
        Audience audience,
        String title,
        @Nullable String url,
        String body,
        List<String> questions,
        List<String> tags,
        ArticleDates dates,
        List<ArticleWarning> warnings,
        String sourceHash) {

    private static final int MAX_EXTERNAL_ID = 512;

    public ArticleDraft {
        if (externalId.isBlank() || externalId.length() > MAX_EXTERNAL_ID) {
            throw new IllegalArgumentException(
                    "externalId has " + externalId.length() + " characters, must be 1 to 512");
        }
        if (language.isBlank()) {
            throw new IllegalArgumentException("language is blank");
        }
        questions = List.copyOf(questions);
        tags = List.copyOf(tags);
        warnings = List.copyOf(warnings);
    }
}
