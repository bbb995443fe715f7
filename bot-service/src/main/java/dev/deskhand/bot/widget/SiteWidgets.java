package dev.deskhand.bot.widget;

import dev.deskhand.knowledge.article.SiteId;

/** The settings of each site's widget. Safe for use by several threads and nodes. */
public interface SiteWidgets {

    /** The settings as they were a second ago at most; the defaults for a site that has set nothing. */
    WidgetSettings of(SiteId site);

    /** Replaces the settings; within the current transaction, where there is one. */
    void put(SiteId site, WidgetSettings settings);
}
