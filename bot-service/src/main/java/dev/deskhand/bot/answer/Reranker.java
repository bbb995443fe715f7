package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.search.SearchResult;

/** Puts what was found into its final order. */
public interface Reranker {

    SearchResult rerank(Query query, SearchResult found);
}
