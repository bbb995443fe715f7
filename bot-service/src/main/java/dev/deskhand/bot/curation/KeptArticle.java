package dev.deskhand.bot.curation;

import dev.deskhand.knowledge.article.ArticleId;
import java.time.Instant;

/**
 * An article of the store with its published wording, else with its latest one.
 *
 * @param revision number of the wording
 * @param sourceHash of what a source brought; kept, so that the source does not undo what the desk writes
 */
public record KeptArticle(
        ArticleId id, Shelf shelf, Wording wording, int revision, boolean published, Instant at, String sourceHash) {}
