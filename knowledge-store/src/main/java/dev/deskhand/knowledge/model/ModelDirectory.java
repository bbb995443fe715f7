package dev.deskhand.knowledge.model;

import dev.deskhand.knowledge.article.SiteId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells which models sites answer with. */
@FunctionalInterface
public interface ModelDirectory {

    /** An entry for each of the sites. */
    Map<SiteId, SiteModels> of(Collection<SiteId> sites);

    default SiteModels of(SiteId site) {
        return of(List.of(site)).get(site);
    }
}
