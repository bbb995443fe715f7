package dev.deskhand.bot.answer.rerank;

import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Reranker;
import dev.deskhand.knowledge.search.SearchResult;
import org.springframework.stereotype.Component;

/** The order that fusion gave: what stands when no model that reads question and passage together is configured. */
@Component
class FusedOrder implements Reranker {

    @Override
    public SearchResult rerank(Query query, SearchResult found) {
        return found;
    }
}
