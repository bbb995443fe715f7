package dev.deskhand.bot.people;

import dev.deskhand.bot.access.StaffSessions;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.SiteDirectory;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sessions of people in PostgreSQL, by a cookie of which only the hash is kept. */
@Component
public class AgentSessions implements StaffSessions {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    /** Within which the second factor has to follow the password. */
    private static final Duration HALF_WAY = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Agents agents;
    private final SiteDirectory sites;
    private final PeopleSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AgentSessions(JdbcClient jdbc, Agents agents, SiteDirectory sites, PeopleSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.agents = agents;
        this.sites = sites;
        this.settings = settings;
        this.clock = clock;
    }

    private record Row(UUID id, AgentId agent, boolean complete, Instant lastSeenAt, Instant expiresAt) {}

    /**
     * Begins a session in place of the one that the request has; nothing of an earlier one lives on.
     *
     * @param complete false when the second factor is yet to come
     */
    public void begin(Agent agent, boolean complete, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        Instant now = clock.instant();
        OneTimeToken token = OneTimeToken.random(random);
        jdbc.sql("""
            insert into bot.agent_session
                (id, token_hash, agent_id, complete, created_at, last_seen_at, expires_at)
            values (:id, :hash, :agent, :complete, :now, :now, :expires)
            """)
                .param("id", UUID.randomUUID())
                .param("hash", token.hash())
                .param("agent", agent.id().value())
                .param("complete", complete)
                .param("now", utc(now))
                .param("expires", utc(now.plus(complete ? settings.longest() : HALF_WAY)))
                .update();
        setCookie(request, response, token.value(), settings.longest());
    }

    @Override
    public Optional<SignedIn> of(HttpServletRequest request) {
        return find(request, true).map(agent -> new SignedIn(agent, sites));
    }

    /** The agent whose password was right and whose second factor is yet to come. */
    public Optional<Agent> halfWay(HttpServletRequest request) {
        return find(request, false);
    }

    /** The session of a request, for answers that last longer than it. */
    public Watch watch(HttpServletRequest request) {
        Optional<OneTimeToken> token = token(request);
        return site -> token.flatMap(this::read)
                .filter(row -> row.complete() && row.expiresAt().isAfter(clock.instant()))
                .map(row -> agents.get(row.agent()))
                .filter(agent -> agent.isActive() && agent.reaches(site))
                .isPresent();
    }

    /** Asked now and then whether a session still lets its agent see a site. */
    public interface Watch {

        boolean isLive(SiteId site);
    }

    /** Ends the session that the request has, if any. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(token -> jdbc.sql("delete from bot.agent_session where token_hash = :hash")
                .param("hash", token.hash())
                .update());
        if (token(request).isPresent()) {
            setCookie(request, response, "", Duration.ZERO);
        }
    }

    /** Ends all sessions of an agent. */
    public void endAll(AgentId agent) {
        jdbc.sql("delete from bot.agent_session where agent_id = :agent")
                .param("agent", agent.value())
                .update();
    }

    private Optional<Agent> find(HttpServletRequest request, boolean complete) {
        Instant now = clock.instant();
        return token(request)
                .flatMap(this::read)
                .filter(row -> row.complete() == complete)
                .filter(row -> row.expiresAt().isAfter(now)
                        && row.lastSeenAt().plus(settings.idle()).isAfter(now))
                .flatMap(row -> {
                    noteUse(row, now);
                    return Optional.of(agents.get(row.agent())).filter(Agent::isActive);
                });
    }

    private Optional<Row> read(OneTimeToken token) {
        return jdbc.sql("select * from bot.agent_session where token_hash = :hash")
                .param("hash", token.hash())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new AgentId(row.getObject("agent_id", UUID.class)),
                        row.getBoolean("complete"),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private void noteUse(Row row, Instant now) {
        if (row.lastSeenAt().plus(USE_NOTED_EVERY).isBefore(now)) {
            jdbc.sql("update bot.agent_session set last_seen_at = :now where id = :id")
                    .param("now", utc(now))
                    .param("id", row.id())
                    .update();
        }
    }

    /** Forgets what is over. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void sweep() {
        jdbc.sql("delete from bot.agent_session where expires_at < :now or last_seen_at < :idle")
                .param("now", utc(clock.instant()))
                .param("idle", utc(clock.instant().minus(settings.idle())))
                .update();
    }

    private Optional<OneTimeToken> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String name = cookieName(request);
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .findFirst()
                        .flatMap(cookie -> OneTimeToken.in(cookie.getValue()));
    }

    private void setCookie(HttpServletRequest request, HttpServletResponse response, String value, Duration lifetime) {
        ResponseCookie cookie = ResponseCookie.from(cookieName(request), value)
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite("Lax")
                .path("/")
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String cookieName(HttpServletRequest request) {
        return isSecure(request) ? "__Host-deskhand" : "deskhand";
    }

    /** Whether browsers come over https: by the settings where a proxy ends it. */
    public boolean isSecure(HttpServletRequest request) {
        return settings.isSecure() || request.isSecure();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
