package dev.deskhand.bot.people;

import dev.deskhand.bot.access.Role;
import dev.deskhand.knowledge.article.SiteId;
import java.util.Locale;
import java.util.Set;

/**
 * An account to be made.
 *
 * @param email kept in lower case
 * @param sites empty means all, for admins only
 */
public record NewAgent(String email, String name, Role role, Set<SiteId> sites, AgentStatus status) {

    public NewAgent {
        email = email.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        sites = role == Role.ADMIN ? Set.of() : Set.copyOf(sites);
    }

    /** One who gets in with a link that is yet to be used. */
    public static NewAgent invited(String email, String name, Role role, Set<SiteId> sites) {
        return new NewAgent(email, name, role, sites, AgentStatus.INVITED);
    }
}
