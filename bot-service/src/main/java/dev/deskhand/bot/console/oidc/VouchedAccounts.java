package dev.deskhand.bot.console.oidc;

import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentStatus;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose account it is that the provider vouches for: the one with the verified e-mail address. */
@Component
class VouchedAccounts {

    private final Agents agents;
    private final SiteDirectory directory;
    private final OidcSettings settings;
    private final Audit audit;

    VouchedAccounts(Agents agents, SiteDirectory directory, OidcSettings settings, Audit audit) {
        this.agents = agents;
        this.directory = directory;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * The account, in use from now on; made where the settings give the person's roles a meaning.
     *
     * @throws RefusedException when the address is not verified, or there is no account in use for it
     */
    @Transactional(noRollbackFor = RefusedException.class)
    public Agent of(OidcUser person) {
        String email = person.getEmail();
        if (email == null || !Boolean.TRUE.equals(person.getEmailVerified())) {
            throw new RefusedException(Refusal.NOT_VERIFIED, "the provider vouches for no e-mail address");
        }
        return agents.findByEmail(email)
                .map(this::inUse)
                .or(() -> role(person).map(role -> make(person, email, role)))
                .orElseThrow(() -> new RefusedException(Refusal.NO_ACCOUNT, "the address has no account"));
    }

    private Agent inUse(Agent agent) {
        if (agent.status() == AgentStatus.DISABLED) {
            audit.record(agent, "agent.refused", agent.email());
            throw new RefusedException(Refusal.NO_ACCOUNT, "account " + agent.id() + " is disabled");
        }
        /* Who was invited proves to be the one meant as well as by the link. */
        return agent.isActive() ? agent : agents.change(agent.with(AgentStatus.ACTIVE));
    }

    private Agent make(OidcUser person, String email, Role role) {
        Set<SiteId> sites = directory.list().stream()
                .filter(site -> settings.sites().contains(site.slug()))
                .map(Site::id)
                .collect(Collectors.toSet());
        String name = Optional.ofNullable(person.getFullName())
                .filter(it -> !it.isBlank())
                .orElse(email);
        Agent agent = agents.add(new NewAgent(email, name, role, sites, AgentStatus.ACTIVE));
        audit.record(agent, "agent.registered", agent.email());
        return agent;
    }

    /* The highest of those that the claim's values mean. */
    private Optional<Role> role(OidcUser person) {
        String claim = settings.rolesClaim();
        return claim == null
                ? Optional.empty()
                : values(person.getClaims(), claim)
                        .map(settings.roles()::get)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
    }

    private static Stream<String> values(Map<String, Object> claims, String path) {
        @Nullable Object found = claims.get(path);
        int dot = path.indexOf('.');
        if (found == null && dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
            Map<String, Object> named = inner.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue));
            return values(named, path.substring(dot + 1));
        }
        return found instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Stream.ofNullable(found).map(String::valueOf);
    }
}
