package dev.deskhand.bot.hours;

import dev.deskhand.knowledge.article.SiteId;

/** The opening hours of each site. */
public interface Schedules {

    OpeningHours forSite(SiteId site);
}
