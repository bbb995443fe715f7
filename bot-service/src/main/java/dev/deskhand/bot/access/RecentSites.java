package dev.deskhand.bot.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.publish.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sites as they were up to a second ago, for requests that only read and whose later steps look at the record
 * themselves. What this node creates or erases counts at once.
 */
@Component
public class RecentSites {

    private final Cache<Asked, Site> sites;

    private record Asked(ApiKeyId key, @Nullable String slug) {}

    RecentSites() {
        this(Ticker.systemTicker());
    }

    RecentSites(Ticker ticker) {
        this.sites = Recent.cache(ticker);
    }

    /**
     * The site that a request means, as {@link Caller#siteFor} finds it.
     *
     * @throws DeskhandException 404 when there is no such site, or the key does not reach it; that is not remembered
     */
    public Site siteFor(Caller caller, @Nullable String slug) {
        Asked asked = new Asked(caller.key().id(), slug);
        Site known = sites.getIfPresent(asked);
        if (known != null) {
            return known;
        }
        Site site = caller.siteFor(slug);
        sites.put(asked, site);
        return site;
    }

    /** To be called by whoever creates or erases a site. */
    public void forget() {
        Recent.forget(sites);
    }
}
