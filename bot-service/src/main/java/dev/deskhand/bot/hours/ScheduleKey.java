package dev.deskhand.bot.hours;

import dev.deskhand.knowledge.article.SiteId;

/**
 * Whose schedule.
 *
 * @param team its name; empty for the site's own
 */
record ScheduleKey(SiteId site, String team) {

    static ScheduleKey of(SiteId site) {
        return new ScheduleKey(site, "");
    }

    static ScheduleKey of(SiteId site, TeamName team) {
        return new ScheduleKey(site, team.value());
    }
}
