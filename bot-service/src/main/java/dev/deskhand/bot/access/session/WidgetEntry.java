package dev.deskhand.bot.access.session;

import dev.deskhand.bot.access.WidgetPolicies;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import org.springframework.stereotype.Component;

/** Where visitors come in: the site's policy is kept, then a session begins. */
@Component
public class WidgetEntry {

    private final SiteDirectory sites;
    private final WidgetPolicies policies;
    private final WidgetSessions sessions;

    WidgetEntry(SiteDirectory sites, WidgetPolicies policies, WidgetSessions sessions) {
        this.sites = sites;
        this.policies = policies;
        this.sessions = sessions;
    }

    /**
     * @throws DeskhandException 404 when there is no such site
     */
    public SiteId site(String slug) {
        return sites.find(slug)
                .map(Site::id)
                .orElseThrow(() -> DeskhandException.notFound("There is no site \"" + slug + "\"."));
    }

    /**
     * @throws DeskhandException 403 {@code identity_required} when the site takes only identified visitors
     */
    public OpenedSession enter(SiteId site, SessionContext context) {
        if (policies.of(site).requireIdentity()) {
            throw new DeskhandException(
                    ErrorCode.IDENTITY_REQUIRED, "This site talks only to visitors with a signed identity.");
        }
        return sessions.openAnonymous(site, context);
    }
}
