package dev.deskhand.bot.people;

import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Duration;

/**
 * A team of a site.
 *
 * @param target open time within which somebody is to take a conversation; whole seconds, at least one
 */
public record Team(TeamId id, SiteId site, TeamName name, Duration target, Assignment assignment) {

    /** Within which a new team takes a conversation. */
    public static final Duration DEFAULT_TARGET = Duration.ofMinutes(5);

    public Team {
        if (target.toSeconds() < 1) {
            throw new IllegalArgumentException("target is " + target + ", must be at least a second");
        }
    }

    /** A team with the usual target, whose members take turns. */
    public static Team named(SiteId site, TeamName name) {
        return new Team(TeamId.random(), site, name, DEFAULT_TARGET, Assignment.ROUND_ROBIN);
    }
}
