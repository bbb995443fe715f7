package dev.deskhand.bot.access;

import dev.deskhand.knowledge.article.SiteId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An API key as recorded; the secret itself is known to its holder alone.
 *
 * @param sites what it reaches when {@code allSites} is false
 * @param allSites true when it reaches every site, later ones too
 * @param lastUsedAt to the minute
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        Set<Scope> scopes,
        boolean allSites,
        Set<SiteId> sites,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
        sites = Set.copyOf(sites);
    }

    public boolean reaches(SiteId site) {
        return allSites || sites.contains(site);
    }
}
