package dev.deskhand.knowledge.search;

import java.util.List;
import java.util.Locale;

/**
 * Articles, best first, all of one knowledge revision.
 *
 * @param order what put them in this order
 */
public record SearchResult(long knowledgeRevision, List<RankedArticle> articles, Order order) {

    public SearchResult {
        articles = List.copyOf(articles);
    }

    /** As the search gives them. */
    public SearchResult(long knowledgeRevision, List<RankedArticle> articles) {
        this(knowledgeRevision, articles, Order.FUSED);
    }

    /** The same articles otherwise ordered. */
    public SearchResult inOrder(List<RankedArticle> ordered, Order by) {
        return new SearchResult(knowledgeRevision, ordered, by);
    }

    /** What put articles in their order. */
    public enum Order {
        /** The search, which fuses words and vectors. */
        FUSED,
        /** A model that reads question and passage together. */
        RERANKED,
        /** The search, since such a model had no time to finish. */
        FUSED_FOR_TIME,
        /** The search, since such a model failed. */
        FUSED_AFTER_FAILURE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
