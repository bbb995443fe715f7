package dev.deskhand.bot.answer.rerank;

import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Reranker;
import dev.deskhand.knowledge.search.SearchResult;

/** The order that fusion gave: what stands when no model that reads question and passage together is configured. */
final class FusedOrder implements Reranker {

    @Override
    public SearchResult rerank(Query query, SearchResult found) {
        return found;
    }
}
