package dev.deskhand.bot.access;

import dev.deskhand.knowledge.article.SiteId;
import java.util.Set;

/**
 * What a key shall be able to do.
 *
 * @param sites what it reaches when {@code allSites} is false
 */
public record NewApiKey(String name, Set<Scope> scopes, boolean allSites, Set<SiteId> sites) {

    public NewApiKey {
        scopes = Set.copyOf(scopes);
        sites = Set.copyOf(sites);
    }

    static NewApiKey forEverything(String name) {
        return new NewApiKey(name, Set.of(Scope.values()), true, Set.of());
    }
}
