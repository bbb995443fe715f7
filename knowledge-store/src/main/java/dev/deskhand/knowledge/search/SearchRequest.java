package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question to one site's knowledge.
 *
 * @param audiences articles for any of these are searched
 * @param previous the customer's turn before, when this one continues it
 * @param languages what the question may be written in, likeliest first
 * @param limit articles wanted, 1 to 100
 */
public record SearchRequest(
        SiteId site,
        Set<Audience> audiences,
        String text,
        Optional<String> previous,
        List<LanguageGuess> languages,
        int limit) {

    public SearchRequest {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to 100");
        }
        audiences = Set.copyOf(audiences);
        languages = List.copyOf(languages);
    }
}
