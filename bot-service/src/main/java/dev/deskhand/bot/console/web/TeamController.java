package dev.deskhand.bot.console.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.hours.ScheduleFault;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.Assignment;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.people.Team;
import dev.deskhand.bot.people.TeamId;
import dev.deskhand.bot.people.TeamMember;
import dev.deskhand.bot.people.Teams;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.Site;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which leads put teams together. */
@ConsolePage
@Access(role = Role.LEAD)
@RequestMapping("/console/teams")
class TeamController {

    private final Agents agents;
    private final Teams teams;
    private final Audit audit;

    TeamController(Agents agents, Teams teams, Audit audit) {
        this.agents = agents;
        this.teams = teams;
        this.audit = audit;
    }

    /** A member's row. */
    record Member(Agent agent, String languages, String topics, int capacity) {}

    /** A team with its members, and who could become one. */
    record Crew(Team team, List<Member> members, List<Agent> others) {}

    @GetMapping
    String first(SignedIn me) {
        return me.sites().stream()
                .findFirst()
                .map(site -> "redirect:/console/teams/" + site.slug())
                .orElseThrow(() -> DeskhandException.notFound("There is no site yet."));
    }

    @GetMapping("/{slug}")
    String show(SignedIn me, @PathVariable String slug, Model page) {
        Site site = me.siteAt(slug);
        List<Agent> people = agents.list(site.id());
        page.addAttribute("site", site)
                .addAttribute("sites", me.sites())
                .addAttribute("assignments", Assignment.values())
                .addAttribute(
                        "crews",
                        teams.of(site.id()).stream()
                                .map(team -> crew(team, people))
                                .toList());
        return "console/teams";
    }

    @PostMapping("/{slug}")
    @Transactional
    String add(SignedIn me, @PathVariable String slug, @RequestParam String name) {
        Team team = teams.put(Team.named(me.siteAt(slug).id(), name(name)));
        audit.record(me, "team.added", team.name().value());
        return here(slug);
    }

    @PostMapping("/{slug}/{team}")
    @Transactional
    String change(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID team,
            @RequestParam String name,
            @RequestParam int minutes,
            @RequestParam String assignment) {
        Team before = team(me, slug, team);
        new InputCheck()
                .that("/minutes", minutes >= 1 && minutes <= 1440, "is " + minutes + ", must be 1 to 1440")
                .done();
        Assignment wanted = Assignment.fromCode(assignment)
                .orElseThrow(() -> DeskhandException.invalid("/assignment", "is \"" + assignment + "\""));
        teams.put(new Team(before.id(), before.site(), name(name), Duration.ofMinutes(minutes), wanted));
        audit.record(me, "team.changed", before.name().value());
        return here(slug);
    }

    @PostMapping("/{slug}/{team}/delete")
    @Transactional
    String delete(SignedIn me, @PathVariable String slug, @PathVariable UUID team) {
        Team before = team(me, slug, team);
        teams.remove(before.site(), before.id());
        audit.record(me, "team.deleted", before.name().value());
        return here(slug);
    }

    @PostMapping("/{slug}/{team}/members")
    @Transactional
    String putMember(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID team,
            @RequestParam UUID agent,
            @RequestParam(defaultValue = "") String languages,
            @RequestParam(defaultValue = "") String topics,
            @RequestParam(defaultValue = "5") int capacity) {
        Team crew = team(me, slug, team);
        Agent person = person(crew.site(), agent);
        new InputCheck()
                .that("/capacity", capacity >= 0 && capacity <= 100, "is " + capacity + ", must be 0 to 100")
                .done();
        teams.put(new TeamMember(crew.id(), person.id(), words(languages), words(topics), capacity));
        audit.record(me, "team.member_put", crew.name() + " " + person.email());
        return here(slug);
    }

    @PostMapping("/{slug}/{team}/members/{agent}/delete")
    @Transactional
    String removeMember(SignedIn me, @PathVariable String slug, @PathVariable UUID team, @PathVariable UUID agent) {
        Team crew = team(me, slug, team);
        teams.removeMember(crew.id(), new AgentId(agent));
        audit.record(me, "team.member_removed", crew.name() + " " + agent);
        return here(slug);
    }

    private Crew crew(Team team, List<Agent> people) {
        Map<AgentId, Agent> known = people.stream().collect(Collectors.toMap(Agent::id, Function.identity()));
        List<Member> members = teams.members(team.id()).stream()
                .filter(member -> known.containsKey(member.agent()))
                .map(member -> new Member(
                        known.get(member.agent()),
                        String.join(", ", member.languages()),
                        String.join(", ", member.topics()),
                        member.capacity()))
                .toList();
        List<Agent> others = people.stream()
                .filter(agent ->
                        members.stream().noneMatch(member -> member.agent().id().equals(agent.id())))
                .toList();
        return new Crew(team, members, others);
    }

    private Team team(SignedIn me, String slug, UUID id) {
        return teams.find(me.siteAt(slug).id(), new TeamId(id))
                .orElseThrow(() -> DeskhandException.notFound("There is no such team here."));
    }

    private Agent person(SiteId site, UUID id) {
        Agent person = agents.get(new AgentId(id));
        if (!person.reaches(site)) {
            throw DeskhandException.notFound("There is no agent " + id + " here.");
        }
        return person;
    }

    private static TeamName name(String text) {
        try {
            return new TeamName(text.strip());
        } catch (ScheduleFault e) {
            throw DeskhandException.invalid("/name", String.valueOf(e.getMessage()));
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .limit(50)
                .toList();
    }

    private static String here(String slug) {
        return "redirect:/console/teams/" + slug;
    }
}
