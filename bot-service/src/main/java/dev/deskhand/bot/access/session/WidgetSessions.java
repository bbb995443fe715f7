package dev.deskhand.bot.access.session;

import dev.deskhand.bot.access.Visitor;
import dev.deskhand.bot.access.identity.VerifiedIdentity;
import dev.deskhand.knowledge.article.SiteId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sessions in PostgreSQL. */
@Repository
public class WidgetSessions {

    static final Duration LIFETIME = Duration.ofDays(90);
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SessionCustomers customers;
    private final SecureRandom random = new SecureRandom();

    WidgetSessions(JdbcClient jdbc, Clock clock, SessionCustomers customers) {
        this.customers = customers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins a session of a customer who is nobody yet. */
    @Transactional
    public OpenedSession openAnonymous(SiteId site, SessionContext context) {
        UUID customer = customers.enterAnonymous(site);
        return open(Visitor.of(UUID.randomUUID(), site, customer, false), Optional.empty(), null, context);
    }

    /**
     * Begins a session of a customer whom the site vouches for.
     *
     * @param earlier the token of the browser's session so far: an anonymous customer's conversations go with it, and
     *     another customer's session ends
     */
    @Transactional
    public OpenedSession openIdentified(
            SiteId site, VerifiedIdentity identity, Optional<SessionToken> earlier, SessionContext context) {
        SessionCustomers.Known customer = customers.enter(site, identity);
        earlier.flatMap(this::find)
                .map(WidgetSession::visitor)
                .filter(before -> before.site().equals(site))
                .filter(before -> !before.customer().equals(customer.id()))
                .ifPresent(before -> {
                    revoke(before.sessionId());
                    if (!before.identified()) {
                        customers.join(site, before.customer(), customer.id());
                    }
                });
        Visitor visitor = Visitor.of(UUID.randomUUID(), site, customer.id(), true);
        return open(visitor, customer.name(), identity.key(), context);
    }

    /** The session with this token that is neither over nor ended; notes, to the minute, that it was used. */
    Optional<WidgetSession> find(SessionToken token) {
        Instant now = clock.instant();
        Optional<WidgetSession> found = jdbc.sql("""
                select id, site_id, customer_id, identified, last_seen_at, expires_at
                from bot.widget_session
                where token_hash = :hash and revoked_at is null and expires_at > :now
                """)
                .param("hash", token.hash())
                .param("now", utc(now))
                .query(WidgetSessions::session)
                .optional();
        return found.map(session ->
                session.lastSeenAt().isAfter(now.minus(USE_NOTED_EVERY)) ? session : prolonged(session, now));
    }

    boolean isLive(UUID session) {
        return jdbc.sql("""
                select exists (
                    select from bot.widget_session where id = :id and revoked_at is null and expires_at > :now)
                """)
                .param("id", session)
                .param("now", utc(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    void revoke(UUID session) {
        jdbc.sql("update bot.widget_session set revoked_at = :now where id = :id and revoked_at is null")
                .param("now", utc(clock.instant()))
                .param("id", session)
                .update();
    }

    /** Forgets sessions that are over since the moment given, and customers whom nothing but those knew. */
    @Transactional
    int forget(Instant overSince) {
        jdbc.sql("delete from bot.widget_session where expires_at < :then or revoked_at < :then")
                .param("then", utc(overSince))
                .update();
        return jdbc.sql("""
                delete from bot.customer c
                where c.external_id is null and c.created_at < :then
                  and not exists (select from bot.widget_session s where s.customer_id = c.id)
                  and not exists (select from bot.conversation v where v.customer_id = c.id)
                """).param("then", utc(overSince)).update();
    }

    private OpenedSession open(
            Visitor visitor, Optional<String> name, @Nullable UUID identityKey, SessionContext context) {
        customers.noteVisit(visitor.customer(), context);
        SessionToken token = SessionToken.random(random);
        Instant now = clock.instant();
        Instant expires = now.plus(LIFETIME);
        jdbc.sql("""
                insert into bot.widget_session
                    (id, token_hash, site_id, customer_id, identified, identity_key_id, language, time_zone, page_url,
                     device, created_at, last_seen_at, expires_at)
                values (:id, :hash, :site, :customer, :identified, :key, :language, :timeZone, :page, :device,
                     :now, :now, :expires)
                """)
                .param("id", visitor.sessionId())
                .param("hash", token.hash())
                .param("site", visitor.site().value())
                .param("customer", visitor.customer())
                .param("identified", visitor.identified())
                .param("key", identityKey)
                .param("language", context.language().orElse(null))
                .param("timeZone", context.timeZone().orElse(null))
                .param("page", context.pageUrl().orElse(null))
                .param("device", context.device().orElse(null))
                .param("now", utc(now))
                .param("expires", utc(expires))
                .update();
        return new OpenedSession(token, visitor, name, expires);
    }

    private WidgetSession prolonged(WidgetSession session, Instant now) {
        Instant expires = now.plus(LIFETIME);
        jdbc.sql("update bot.widget_session set last_seen_at = :now, expires_at = :expires where id = :id")
                .param("now", utc(now))
                .param("expires", utc(expires))
                .param("id", session.visitor().sessionId())
                .update();
        return new WidgetSession(session.visitor(), now, expires);
    }

    private static WidgetSession session(ResultSet row, int number) throws SQLException {
        Visitor visitor = Visitor.of(
                row.getObject("id", UUID.class),
                new SiteId(row.getObject("site_id", UUID.class)),
                row.getObject("customer_id", UUID.class),
                row.getBoolean("identified"));
        return new WidgetSession(visitor, instant(row, "last_seen_at"), instant(row, "expires_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
