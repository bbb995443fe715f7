package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.SiteId;
import java.util.Set;

/** Finds articles by their passages. Safe for use by several threads. */
public interface PassageSearch {

    /**
     * @throws SearchException when the index or the database cannot be read
     */
    SearchResult search(SearchRequest request);

    /** Languages of a site's published articles, as primary tags. */
    Set<String> languages(SiteId site);
}
