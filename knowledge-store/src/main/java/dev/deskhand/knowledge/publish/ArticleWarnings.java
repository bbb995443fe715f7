package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What leads should look at in published wordings. A warning that is about another article is there as long as that one is
 * published.
 */
public interface ArticleWarnings {

    /** Of one article; none when it is not published. */
    List<ArticleWarning> of(SiteId site, String externalId);

    /**
     * Articles with warnings, in the order of their external ids.
     *
     * @param kind only warnings of this kind
     * @param after only articles whose external id comes after this one
     */
    List<WarnedArticle> list(SiteId site, Optional<ArticleWarning.Kind> kind, String after, int limit);

    /** How many articles have warnings of each kind, kinds without any left out. */
    Map<ArticleWarning.Kind, Integer> counts(SiteId site);
}
