package dev.deskhand.bot.access;

import dev.deskhand.knowledge.article.SiteId;
import java.util.Set;

/** One policy for all sites, which a test sets. */
public final class FakeWidgetPolicies implements WidgetPolicies {

    private volatile WidgetPolicy policy = WidgetPolicy.EVERYBODY;

    public void set(boolean requireIdentity, String... allowedOrigins) {
        policy = new WidgetPolicy(requireIdentity, Set.of(allowedOrigins));
    }

    @Override
    public WidgetPolicy of(SiteId site) {
        return policy;
    }
}
