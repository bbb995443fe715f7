package dev.deskhand.bot.curation;

import dev.deskhand.knowledge.article.Audience;
import java.util.Optional;

/**
 * Where an article stands.
 *
 * @param path its external id, unique in the site; links between articles go by it
 * @param language primary tag
 * @param translationGroup joins the translations of one article
 */
public record Shelf(
        String path, String collection, String language, Audience audience, Optional<String> translationGroup) {

    /** The same with another translation group. */
    Shelf inGroup(String group) {
        return new Shelf(path, collection, language, audience, Optional.of(group));
    }
}
