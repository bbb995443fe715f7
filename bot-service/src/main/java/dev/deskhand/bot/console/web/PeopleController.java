package dev.deskhand.bot.console.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.bot.people.AgentSessions;
import dev.deskhand.bot.people.AgentStatus;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import dev.deskhand.bot.people.OneTimeLinks;
import dev.deskhand.bot.people.PeopleSettings;
import dev.deskhand.bot.people.SecondFactor;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which admins look after accounts. */
@ConsolePage
@Access(role = Role.ADMIN)
@RequestMapping("/console/people")
class PeopleController {

    private static final String HERE = "redirect:/console/people";

    private final Agents agents;
    private final OneTimeLinks links;
    private final AgentSessions sessions;
    private final SecondFactor secondFactor;
    private final PeopleSettings settings;
    private final Audit audit;

    PeopleController(
            Agents agents,
            OneTimeLinks links,
            AgentSessions sessions,
            SecondFactor secondFactor,
            PeopleSettings settings,
            Audit audit) {
        this.agents = agents;
        this.links = links;
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.settings = settings;
        this.audit = audit;
    }

    /** A row of the page; {@code sites} are slugs. */
    record Person(Agent agent, List<String> sites, boolean secondFactor) {}

    @GetMapping
    String show(SignedIn me, Model page) {
        List<Site> all = me.sites();
        page.addAttribute("sites", all)
                .addAttribute("roles", Role.values())
                .addAttribute(
                        "people",
                        agents.list().stream()
                                .map(agent -> new Person(
                                        agent,
                                        all.stream()
                                                .filter(site -> agent.sites().contains(site.id()))
                                                .map(Site::slug)
                                                .toList(),
                                        secondFactor.isOn(agent.id())))
                                .toList());
        return "console/people";
    }

    @PostMapping
    @Transactional
    String invite(
            SignedIn me,
            @RequestParam String email,
            @RequestParam String name,
            @RequestParam String role,
            @RequestParam(defaultValue = "") List<String> site,
            HttpServletRequest request,
            Model page) {
        Agent agent = agents.add(NewAgent.invited(
                PersonForm.email(email), PersonForm.name(name), role(role), reached(me, role(role), site)));
        audit.record(me, "agent.invited", agent.email());
        tellLink(me, agent, request, page);
        return show(me, page);
    }

    @PostMapping("/{id}")
    @Transactional
    String change(
            SignedIn me,
            @PathVariable UUID id,
            @RequestParam String role,
            @RequestParam(defaultValue = "") List<String> site) {
        Agent agent = agents.get(new AgentId(id));
        Agent changed = agent.with(role(role), reached(me, role(role), site));
        requireAnotherAdmin(agent, changed);
        agents.change(changed);
        audit.record(me, "agent.changed", agent.email());
        return HERE;
    }

    @PostMapping("/{id}/link")
    String link(SignedIn me, @PathVariable UUID id, HttpServletRequest request, Model page) {
        tellLink(me, agents.get(new AgentId(id)), request, page);
        return show(me, page);
    }

    @PostMapping("/{id}/second-factor/off")
    String forgetSecondFactor(SignedIn me, @PathVariable UUID id) {
        secondFactor.turnOff(me.agent(), agents.get(new AgentId(id)));
        return HERE;
    }

    @PostMapping("/{id}/status")
    @Transactional
    String setStatus(SignedIn me, @PathVariable UUID id, @RequestParam boolean disabled) {
        Agent agent = agents.get(new AgentId(id));
        Agent changed = agent.with(disabled ? AgentStatus.DISABLED : AgentStatus.ACTIVE);
        requireAnotherAdmin(agent, changed);
        agents.change(changed);
        if (disabled) {
            sessions.endAll(agent.id());
        }
        audit.record(me, disabled ? "agent.disabled" : "agent.enabled", agent.email());
        return HERE;
    }

    private void tellLink(SignedIn me, Agent agent, HttpServletRequest request, Model page) {
        String base = settings.url() == null
                ? request.getScheme() + "://" + request.getHeader("Host")
                : settings.url().toString().replaceAll("/$", "");
        /* Shown by this one answer and never again; a redirect would have to keep it somewhere. */
        page.addAttribute("link", base + links.issue(me.agent(), agent)).addAttribute("linkFor", agent.email());
    }

    /** Somebody must be left who can let people in. */
    private void requireAnotherAdmin(Agent before, Agent after) {
        boolean stays = after.role() == Role.ADMIN && after.isActive();
        boolean others = agents.list().stream()
                .anyMatch(agent -> agent.role() == Role.ADMIN
                        && agent.isActive()
                        && !agent.id().equals(before.id()));
        if (before.role() == Role.ADMIN && !stays && !others) {
            throw DeskhandException.invalid("", "This is the only admin; make another one first.");
        }
    }

    private static Role role(String code) {
        return Role.fromCode(code)
                .orElseThrow(
                        () -> DeskhandException.invalid("/role", "is \"" + code + "\", must be agent, lead or admin"));
    }

    private static Set<SiteId> reached(SignedIn me, Role role, List<String> slugs) {
        Set<SiteId> sites = slugs.stream()
                .filter(slug -> !slug.isEmpty())
                .map(slug -> me.siteAt(slug).id())
                .collect(Collectors.toSet());
        if (role != Role.ADMIN && sites.isEmpty()) {
            throw DeskhandException.invalid("/site", "is missing: only admins work for all sites");
        }
        return sites;
    }
}
