package dev.deskhand.bot.answer.retrieve;

import dev.deskhand.bot.answer.AnswerSettings;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Retriever;
import dev.deskhand.knowledge.search.PassageSearch;
import dev.deskhand.knowledge.search.SearchRequest;
import dev.deskhand.knowledge.search.SearchResult;
import org.springframework.stereotype.Component;

/** Retrieval from the knowledge store. */
@Component
class StoreRetriever implements Retriever {

    private final PassageSearch search;
    private final AnswerSettings settings;

    StoreRetriever(PassageSearch search, AnswerSettings settings) {
        this.search = search;
        this.settings = settings;
    }

    @Override
    public SearchResult retrieve(Query query) {
        return search.search(new SearchRequest(
                query.question().site(),
                query.question().audiences(),
                query.text(),
                query.previous(),
                query.languages(),
                settings.articles()));
    }
}
