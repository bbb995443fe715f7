package dev.deskhand.knowledge.search;

import java.util.List;

/**
 * Articles, best first, all of one knowledge revision.
 *
 * @param distribution of the candidates' scores, for telling a lone peak from a crowd
 */
public record SearchResult(long knowledgeRevision, List<RankedArticle> articles, Distribution distribution) {

    public SearchResult {
        articles = List.copyOf(articles);
    }

    /** Mean and standard deviation over all candidate articles; {@code count} of them. */
    public record Distribution(int count, double mean, double deviation) {}
}
