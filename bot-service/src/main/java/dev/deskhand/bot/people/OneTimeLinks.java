package dev.deskhand.bot.people;

import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.people.OneTimeLink.Purpose;
import dev.deskhand.bot.problem.DeskhandException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that let somebody choose a password, once: the first admin, who is invited, who has forgotten it. */
@Component
public class OneTimeLinks implements ApplicationRunner {

    /** What a link's path begins with. */
    public static final String PATH = "/console/begin/";

    private final JdbcClient jdbc;
    private final Agents agents;
    private final Credentials credentials;
    private final Passwords passwords;
    private final PeopleSettings settings;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(
            JdbcClient jdbc,
            Agents agents,
            Credentials credentials,
            Passwords passwords,
            PeopleSettings settings,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.agents = agents;
        this.credentials = credentials;
        this.passwords = passwords;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** At each start until there is an admin, a link for making one. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (!hasAdmin()) {
            events.publishEvent(new FirstAdminWanted(issue(null, Purpose.FIRST_ADMIN)));
        }
    }

    /**
     * Makes a link for an account, in place of those made before.
     *
     * @return its path
     */
    @Transactional
    public String issue(Agent by, Agent agent) {
        jdbc.sql("delete from bot.agent_link where agent_id = :agent")
                .param("agent", agent.id().value())
                .update();
        Purpose purpose = agent.status() == AgentStatus.INVITED ? Purpose.INVITATION : Purpose.RESET;
        audit.record(by, "agent.link_made", agent.email());
        return issue(agent.id(), purpose);
    }

    /** What the link with this token is for; empty when it was used, is over, or never was. */
    public Optional<OneTimeLink> find(String token) {
        return OneTimeToken.in(token)
                .flatMap(it -> jdbc.sql("""
                        select agent_id, purpose from bot.agent_link
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                        .param("hash", it.hash())
                        .param("now", now())
                        .query((row, number) -> new OneTimeLink(
                                Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                                Optional.ofNullable(row.getObject("agent_id", UUID.class))
                                        .map(AgentId::new)
                                        .map(agents::get)))
                        .optional())
                .filter(link -> link.purpose() != Purpose.FIRST_ADMIN || !hasAdmin())
                .filter(link -> link.agent()
                        .filter(agent -> agent.status() == AgentStatus.DISABLED)
                        .isEmpty());
    }

    /**
     * Uses an account's link: from now on the password is this one, and the account is active.
     *
     * @throws DeskhandException 404 when the link is of no use; 400 when the password is not good enough
     */
    @Transactional
    public Agent redeem(String token, String password) {
        Agent agent = find(token).flatMap(OneTimeLink::agent).orElseThrow(OneTimeLinks::useless);
        Passwords.check(password, agent.email());
        use(token);
        credentials.setPassword(agent.id(), passwords.hash(password));
        audit.record(agent, "agent.password_set", agent.email());
        return agent.isActive() ? agent : agents.change(agent.with(AgentStatus.ACTIVE));
    }

    /**
     * Uses the first admin's link.
     *
     * @throws DeskhandException 404 when the link is of no use; 400 when the password is not good enough
     */
    @Transactional
    public Agent redeemAsFirstAdmin(String token, String email, String name, String password) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('bot.agent first'))::text")
                .query(String.class)
                .single();
        find(token).filter(link -> link.purpose() == Purpose.FIRST_ADMIN).orElseThrow(OneTimeLinks::useless);
        Passwords.check(password, email);
        use(token);
        Agent agent = agents.add(new NewAgent(email, name, Role.ADMIN, Set.of(), AgentStatus.ACTIVE));
        credentials.setPassword(agent.id(), passwords.hash(password));
        audit.record(agent, "agent.first_admin", agent.email());
        return agent;
    }

    /**
     * Changes the password of somebody who is signed in.
     *
     * @throws DeskhandException 400 when the password is not good enough
     */
    @Transactional
    public void changePassword(Agent agent, String password) {
        Passwords.check(password, agent.email());
        credentials.setPassword(agent.id(), passwords.hash(password));
        audit.record(agent, "agent.password_set", agent.email());
    }

    private String issue(@Nullable AgentId agent, Purpose purpose) {
        OneTimeToken token = OneTimeToken.random(random);
        jdbc.sql("""
                insert into bot.agent_link (token_hash, agent_id, purpose, created_at, expires_at)
                values (:hash, cast(:agent as uuid), :purpose, :now, :expires)
                """)
                .param("hash", token.hash())
                .param("agent", agent == null ? null : agent.toString())
                .param("purpose", purpose.code())
                .param("now", now())
                .param("expires", now().plus(settings.linkValidity()))
                .update();
        return PATH + token.value();
    }

    private void use(String token) {
        int used = jdbc.sql("update bot.agent_link set used_at = :now where token_hash = :hash and used_at is null")
                .param("now", now())
                .param("hash", OneTimeToken.sha256(token))
                .update();
        if (used == 0) {
            throw useless();
        }
    }

    private boolean hasAdmin() {
        return jdbc.sql("select exists (select from bot.agent where role = 'admin' and status <> 'invited')")
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static DeskhandException useless() {
        return DeskhandException.notFound("The link was used, is over, or never was.");
    }
}
