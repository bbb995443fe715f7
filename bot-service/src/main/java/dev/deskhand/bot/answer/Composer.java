package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.search.SearchResult;

/** Writes a draft that rests on what was found, and cites it. */
public interface Composer {

    Draft compose(Query query, SearchResult best);
}
