package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The published articles of each site, whole. One that is withdrawn, of another site or for other readers is as one that
 * does not exist. Safe for use by several threads.
 */
public interface PublishedArticles {

    Optional<PublishedArticle> find(SiteId site, ArticleId article, Set<Audience> readers);

    Optional<PublishedArticle> find(SiteId site, String externalId, Set<Audience> readers);

    /**
     * The article that another one names by the path of its file: the one at that path, else the one with the file's name
     * as its external id or its translation group, in the same language first.
     *
     * @param path relative to the naming article, such as {@code ../billing/refunds.md}
     */
    Optional<PublishedArticle> findLinked(SiteId site, ArticleId from, String path, Set<Audience> readers);

    /** Those of the articles that are there, in the order given. */
    List<PublishedArticle> findAll(SiteId site, Collection<ArticleId> articles, Set<Audience> readers);

    /**
     * The first articles, those in a language before the others, by external id.
     *
     * @param language primary tag
     */
    List<PublishedArticle> first(SiteId site, String language, Set<Audience> readers, int limit);
}
