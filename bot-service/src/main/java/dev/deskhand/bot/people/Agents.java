package dev.deskhand.bot.people;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Optional;

/** The accounts of this installation. Every write joins the current transaction. */
public interface Agents {

    /**
     * @throws DeskhandException 404
     */
    Agent get(AgentId id);

    /** An account of any status; upper and lower case are the same. */
    Optional<Agent> findByEmail(String email);

    /** Those who work for a site and are not disabled, by name; admins are among them. */
    List<Agent> list(SiteId site);

    /** Everybody, by name. */
    List<Agent> list();

    /**
     * @throws DeskhandException 409 when the e-mail address has an account already
     */
    Agent add(NewAgent wanted);

    /**
     * Brings an account up to date; its e-mail address stays.
     *
     * @throws DeskhandException 404
     */
    Agent change(Agent agent);
}
