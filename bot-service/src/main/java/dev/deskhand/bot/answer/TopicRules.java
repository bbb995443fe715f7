package dev.deskhand.bot.answer;

import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.knowledge.search.SearchResult;
import java.util.Optional;

/** Which topics a site knows, and what is to happen with their questions. Safe for use by several threads. */
public interface TopicRules {

    /** The topic of a question, those that are people's before others. */
    Optional<Topic> topic(Query query, SearchResult best);

    /**
     * A topic of a site.
     *
     * @param toPeople the bot does not answer it, whatever it would say
     * @param team whose it is, with its own opening hours
     */
    record Topic(boolean toPeople, Optional<TeamName> team) {}
}
