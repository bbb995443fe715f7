package dev.deskhand.bot.hours;

import dev.deskhand.knowledge.article.SiteId;

/** The schedules of sites and their teams. A change is seen by every node within a second. */
public interface Schedules {

    /** When people of the site are there: by its own schedule, or the one from the settings. */
    OpeningHours forSite(SiteId site);

    /** The site's own schedule, or the one from the settings. */
    default Schedule of(SiteId site) {
        return new Schedule(forSite(site), SchedulePolicy.BOT_ALWAYS);
    }

    /** The team's own schedule, or else the site's. */
    default Schedule of(SiteId site, TeamName team) {
        return of(site);
    }
}
