package dev.deskhand.knowledge.search;

import java.util.List;

/** Articles, best first, all of one knowledge revision. */
public record SearchResult(long knowledgeRevision, List<RankedArticle> articles) {

    public SearchResult {
        articles = List.copyOf(articles);
    }
}
