package dev.deskhand.bot.access.session;

import dev.deskhand.bot.access.WidgetPolicies;
import dev.deskhand.bot.access.identity.IdentityTokens;
import dev.deskhand.bot.access.identity.VerifiedIdentity;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where visitors come in: identities are checked, the site's policy is kept, then a session begins. */
@Component
public class WidgetEntry {

    private final SiteDirectory sites;
    private final WidgetPolicies policies;
    private final IdentityTokens identities;
    private final WidgetSessions sessions;
    private final SessionVisitors visitors;

    WidgetEntry(
            SiteDirectory sites,
            WidgetPolicies policies,
            IdentityTokens identities,
            WidgetSessions sessions,
            SessionVisitors visitors) {
        this.sites = sites;
        this.policies = policies;
        this.identities = identities;
        this.sessions = sessions;
        this.visitors = visitors;
    }

    /**
     * @throws DeskhandException 404 when there is no such site
     */
    public Site site(String slug) {
        return sites.find(slug).orElseThrow(() -> DeskhandException.notFound("There is no site \"" + slug + "\"."));
    }

    /**
     * Begins a session of somebody whom the site does not vouch for.
     *
     * @throws DeskhandException 403 {@code identity_required} when the site takes only identified visitors
     */
    public OpenedSession enter(Site site, SessionContext context) {
        if (policies.of(site.id()).requireIdentity()) {
            throw new DeskhandException(
                    ErrorCode.IDENTITY_REQUIRED, "This site talks only to visitors with a signed identity.");
        }
        return sessions.openAnonymous(site.id(), context);
    }

    /**
     * Begins a session of a customer whom the site vouches for.
     *
     * @param earlier the token that the browser has had so far
     * @throws DeskhandException 401 {@code identity_invalid}
     */
    public OpenedSession enter(Site site, String identity, @Nullable String earlier, SessionContext context) {
        VerifiedIdentity verified = identities.verify(site, identity);
        Optional<SessionToken> before = SessionToken.in(earlier);
        OpenedSession opened = sessions.openIdentified(site.id(), verified, before, context);
        before.ifPresent(visitors::forget);
        return opened;
    }
}
