package dev.deskhand.bot.access;

import dev.deskhand.knowledge.article.SiteId;
import java.util.EnumSet;
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

    /**
     * May do everything on all sites but answer from internal articles: what is asked with this key is often shown to
     * customers.
     */
    static NewApiKey forEverything(String name) {
        Set<Scope> scopes = EnumSet.allOf(Scope.class);
        scopes.remove(Scope.ANSWER_INTERNAL);
        return new NewApiKey(name, scopes, true, Set.of());
    }
}
