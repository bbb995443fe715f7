package dev.deskhand.bot.people;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.access.Staff;
import dev.deskhand.knowledge.article.SiteId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A person with an account.
 *
 * @param email in lower case; unique in the installation
 * @param name as customers see it
 * @param sites that the agent works for; empty means all, for admins only
 * @param language in which the console speaks, primary tag
 * @param theme empty: as the agent's system has it
 */
public record Agent(
        AgentId id,
        String email,
        String name,
        Role role,
        Set<SiteId> sites,
        String language,
        ZoneId timeZone,
        AgentStatus status,
        Optional<Theme> theme)
        implements Staff {

    public Agent {
        sites = role == Role.ADMIN ? Set.of() : Set.copyOf(sites);
        if (!email.equals(email.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("email is '" + email + "', must be in lower case");
        }
    }

    @Override
    public UUID actor() {
        return id.value();
    }

    public boolean reaches(SiteId site) {
        return role == Role.ADMIN || sites.contains(site);
    }

    public boolean isActive() {
        return status == AgentStatus.ACTIVE;
    }

    /** The same with another status. */
    public Agent with(AgentStatus other) {
        return new Agent(id, email, name, role, sites, language, timeZone, other, theme);
    }

    /** The same with another role and other sites. */
    public Agent with(Role role, Set<SiteId> sites) {
        return new Agent(id, email, name, role, sites, language, timeZone, status, theme);
    }

    /** The same with what agents choose for themselves. */
    public Agent with(String name, String language, ZoneId timeZone, Optional<Theme> theme) {
        return new Agent(id, email, name, role, sites, language, timeZone, status, theme);
    }
}
