package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.search.SearchResult;

/** Finds articles for a query, best first. */
public interface Retriever {

    SearchResult retrieve(Query query);
}
