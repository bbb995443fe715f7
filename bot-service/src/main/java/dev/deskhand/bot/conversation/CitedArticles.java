package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.UUID;

/** Which articles the bot's answers rest on. */
public interface CitedArticles {

    /** Ids of the articles that answers of the last thirty days cite most, most first; at most minutes old. */
    List<UUID> mostCited(SiteId site, int limit);
}
