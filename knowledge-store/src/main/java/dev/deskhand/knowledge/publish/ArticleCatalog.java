package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Optional;

/** What a site holds, for comparing before a publication. */
public interface ArticleCatalog {

    /** Published articles of a collection, by external id; all collections when it is empty. */
    List<CatalogEntry> list(SiteId site, Optional<String> collection);

    Optional<CatalogEntry> find(SiteId site, String externalId);
}
