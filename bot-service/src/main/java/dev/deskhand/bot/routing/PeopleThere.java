package dev.deskhand.bot.routing;

import dev.deskhand.bot.conversation.Assignee;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.Assignment;
import dev.deskhand.bot.people.Presence;
import dev.deskhand.bot.people.Team;
import dev.deskhand.bot.people.TeamId;
import dev.deskhand.bot.people.TeamMember;
import dev.deskhand.bot.people.Teams;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who could take a conversation now: members of its team who are there, speak its language and take its topic. Without a
 * team, everybody who works for the site and is there, in turn.
 */
@Component
class PeopleThere {

    private static final TeamId NO_TEAM = new TeamId(new UUID(0, 0));

    private final Agents agents;
    private final Teams teams;
    private final Presence presence;
    private final RoutingRows rows;
    private final RoutingSettings settings;

    PeopleThere(Agents agents, Teams teams, Presence presence, RoutingRows rows, RoutingSettings settings) {
        this.agents = agents;
        this.teams = teams;
        this.presence = presence;
        this.rows = rows;
        this.settings = settings;
    }

    Optional<Team> team(Waiting waiting) {
        return waiting.team().flatMap(name -> teams.find(waiting.site(), name));
    }

    Offering.Desk of(Waiting waiting, Conversation conversation, Instant now) {
        Optional<Team> team = team(waiting);
        List<TeamMember> members = team.map(it -> teams.members(it.id())).orElseGet(() -> everybody(waiting)).stream()
                .filter(member -> takes(member, conversation))
                .toList();
        Set<AgentId> there = new HashSet<>(
                presence.available(members.stream().map(TeamMember::agent).toList()));
        Map<AgentId, Integer> loads = rows.loads(now);
        Map<AgentId, Instant> turns = rows.turns();
        List<Candidate> candidates = members.stream()
                .filter(member -> there.contains(member.agent()))
                .map(member -> new Candidate(
                        member.agent(),
                        loads.getOrDefault(member.agent(), 0),
                        member.capacity(),
                        turns.getOrDefault(member.agent(), Instant.MIN)))
                .toList();
        return new Offering.Desk(
                candidates,
                team.map(Team::assignment).orElse(Assignment.ROUND_ROBIN),
                conversation.charge().assignee().map(Assignee::agent).map(AgentId::new),
                settings.acceptance());
    }

    private List<TeamMember> everybody(Waiting waiting) {
        return agents.list(waiting.site()).stream()
                .filter(Agent::isActive)
                .map(agent -> TeamMember.of(NO_TEAM, agent.id()))
                .toList();
    }

    private static boolean takes(TeamMember member, Conversation conversation) {
        boolean speaks = conversation.language().map(member::speaks).orElse(true);
        return speaks
                && (member.topics().isEmpty() || conversation.tags().stream().anyMatch(member.topics()::contains));
    }
}
