package dev.deskhand.bot.access;

import dev.deskhand.knowledge.article.SiteId;

/** The sites' policies, kept with the settings of their widgets. */
public interface WidgetPolicies {

    /** The policy as it is now; {@link WidgetPolicy#EVERYBODY} for a site without settings. */
    WidgetPolicy of(SiteId site);
}
