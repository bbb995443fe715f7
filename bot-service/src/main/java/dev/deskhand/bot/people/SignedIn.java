package dev.deskhand.bot.people;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.access.Staff;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.util.List;
import java.util.UUID;

/** The agent who sends a request. Controllers of the consoles take it as a parameter. */
public final class SignedIn implements Staff {

    private final Agent agent;
    private final SiteDirectory directory;

    public SignedIn(Agent agent, SiteDirectory directory) {
        this.agent = agent;
        this.directory = directory;
    }

    public Agent agent() {
        return agent;
    }

    public AgentId id() {
        return agent.id();
    }

    /** The sites that the agent works for, in the directory's order. */
    public List<Site> sites() {
        return directory.list().stream()
                .filter(site -> agent.reaches(site.id()))
                .toList();
    }

    /**
     * The site that a path names.
     *
     * @throws DeskhandException 404 when there is no such site, or the agent does not work for it
     */
    public Site siteAt(String slug) {
        return directory
                .find(slug)
                .filter(site -> agent.reaches(site.id()))
                .orElseThrow(() -> DeskhandException.notFound("There is no site \"" + slug + "\" here."));
    }

    public boolean is(Role role) {
        return agent.role().includes(role);
    }

    @Override
    public UUID actor() {
        return agent.actor();
    }

    @Override
    public Role role() {
        return agent.role();
    }

    @Override
    public String toString() {
        return "SignedIn[" + agent.id() + "]";
    }
}
