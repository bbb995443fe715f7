package dev.deskhand.bot.people;

import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Optional;

/** The teams of each site. A team of another site is as one that does not exist. */
public interface Teams {

    /** By name. */
    List<Team> of(SiteId site);

    Optional<Team> find(SiteId site, TeamName name);

    Optional<Team> find(SiteId site, TeamId id);

    /** In the order of their agents' names; disabled agents are left out. */
    List<TeamMember> members(TeamId team);

    /** The teams that an agent belongs to, of all sites. */
    List<Team> of(AgentId agent);

    /**
     * Makes a team or brings it up to date.
     *
     * @throws DeskhandException 409 when another team of the site has the name; 404 when the id is another site's
     */
    Team put(Team team);

    /** Deletes a team; its conversations become nobody's. */
    void remove(SiteId site, TeamId team);

    /** Makes an agent a member, or changes what the member takes. */
    void put(TeamMember member);

    void removeMember(TeamId team, AgentId agent);
}
