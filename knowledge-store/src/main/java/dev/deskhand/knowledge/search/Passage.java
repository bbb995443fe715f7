package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.PassageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published passage as the database holds it.
 *
 * @param revision number of the article's wording that it is a slice of
 * @param ordinal place in the article, from 0
 * @param headings above it, outermost first, without the title
 * @param anchor fragment that leads to it within the article's page; may be empty
 * @param text a verbatim slice of the revision's Markdown
 */
public record Passage(
        PassageId id,
        ArticleId article,
        String externalId,
        int revision,
        int ordinal,
        String title,
        @Nullable String url,
        List<String> headings,
        String anchor,
        String language,
        String text) {

    public Passage {
        headings = List.copyOf(headings);
    }

    /** The address of the passage within its article's page; that of the page where it has no place of its own. */
    public @Nullable String deepLink() {
        boolean hasPlace = url != null && !anchor.isEmpty() && url.indexOf('#') < 0;
        return hasPlace ? url + "#" + anchor : url;
    }
}
