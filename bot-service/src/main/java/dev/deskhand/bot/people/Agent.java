package dev.deskhand.bot.people;

import dev.deskhand.bot.access.Role;
import dev.deskhand.knowledge.article.SiteId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * A person with an account.
 *
 * @param email in lower case; unique in the installation
 * @param name as customers see it
 * @param sites that the agent works for; empty means all, for admins only
 * @param language in which the console speaks, primary tag
 */
public record Agent(
        AgentId id,
        String email,
        String name,
        Role role,
        Set<SiteId> sites,
        String language,
        ZoneId timeZone,
        AgentStatus status) {

    public Agent {
        sites = role == Role.ADMIN ? Set.of() : Set.copyOf(sites);
        if (!email.equals(email.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("email is '" + email + "', must be in lower case");
        }
    }

    public boolean reaches(SiteId site) {
        return role == Role.ADMIN || sites.contains(site);
    }

    public boolean isActive() {
        return status == AgentStatus.ACTIVE;
    }
}
