package dev.deskhand.bot.inbox.web;

import dev.deskhand.bot.hours.OpeningHours;
import dev.deskhand.bot.hours.Schedules;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.bot.people.Team;
import dev.deskhand.bot.people.Teams;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long customers may wait: the team's target, counted while people are there. */
@Component
class ReplyTargets {

    private static final double SOON = 0.7;

    private final Schedules schedules;
    private final Teams teams;
    private final Clock clock;

    ReplyTargets(Schedules schedules, Teams teams, Clock clock) {
        this.schedules = schedules;
        this.teams = teams;
        this.clock = clock;
    }

    /**
     * How a customer's waiting stands.
     *
     * @param minutes of open time waited so far
     * @param level ok, soon or late
     */
    record Waiting(Instant since, long minutes, String level) {}

    Waiting of(SiteId site, Optional<String> team, Instant since) {
        Optional<TeamName> name = team.map(TeamName::new);
        Duration target =
                name.flatMap(it -> teams.find(site, it)).map(Team::target).orElse(Team.DEFAULT_TARGET);
        OpeningHours hours = name.map(it -> schedules.of(site, it))
                .orElseGet(() -> schedules.of(site))
                .hours();
        Instant now = clock.instant();
        Duration waited = since.isBefore(now) ? hours.openTimeBetween(since, now) : Duration.ZERO;
        double share = (double) waited.toSeconds() / target.toSeconds();
        return new Waiting(since, waited.toMinutes(), share >= 1 ? "late" : share >= SOON ? "soon" : "ok");
    }
}
