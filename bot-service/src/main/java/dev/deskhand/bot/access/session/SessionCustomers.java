package dev.deskhand.bot.access.session;

import dev.deskhand.bot.access.CustomerRecognised;
import dev.deskhand.bot.access.identity.VerifiedIdentity;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The customers behind sessions, in PostgreSQL; each call joins the current transaction. */
@Repository
class SessionCustomers {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SessionCustomers(JdbcClient jdbc, JsonMapper json, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** A customer of whom nothing is known. */
    UUID enterAnonymous(SiteId site) {
        UUID customer = UUID.randomUUID();
        jdbc.sql("insert into bot.customer (id, site_id, created_at, updated_at) values (:id, :site, :now, :now)")
                .param("id", customer)
                .param("site", site.value())
                .param("now", now())
                .update();
        return customer;
    }

    /** The customer whom the site vouches for, brought up to date; what the identity omits stays. */
    Known enter(SiteId site, VerifiedIdentity identity) {
        return jdbc.sql("""
                insert into bot.customer (id, site_id, external_id, name, email, attributes, created_at, updated_at)
                values (:id, :site, :subject, :name, :email, cast(:attributes as jsonb), :now, :now)
                on conflict (site_id, external_id) do update
                set name = coalesce(excluded.name, customer.name), email = coalesce(excluded.email, customer.email),
                    attributes = customer.attributes || excluded.attributes, updated_at = excluded.updated_at
                returning id, name
                """)
                .param("id", UUID.randomUUID())
                .param("site", site.value())
                .param("subject", identity.subject())
                .param("name", identity.name().orElse(null))
                .param("email", identity.email().orElse(null))
                .param("attributes", json.writeValueAsString(identity.attributes()))
                .param("now", now())
                .query((row, number) ->
                        new Known(row.getObject("id", UUID.class), Optional.ofNullable(row.getString("name"))))
                .single();
    }

    /** A customer and the name, where there is one. */
    record Known(UUID id, Optional<String> name) {}

    /** Notes where the customer comes from this time; what the browser does not say stays. */
    void noteVisit(UUID customer, SessionContext context) {
        jdbc.sql("""
                update bot.customer
                set last_seen_at = :now, language = coalesce(:language, language),
                    time_zone = coalesce(:timeZone, time_zone)
                where id = :id
                """)
                .param("now", now())
                .param("language", context.language().orElse(null))
                .param("timeZone", context.timeZone().orElse(null))
                .param("id", customer)
                .update();
    }

    /** Makes everything of the anonymous customer the known one's; nothing happens when the first is not anonymous. */
    void join(SiteId site, UUID anonymous, UUID known) {
        boolean there = jdbc.sql("""
                select id from bot.customer where id = :id and site_id = :site and external_id is null for update
                """)
                .param("id", anonymous)
                .param("site", site.value())
                .query(UUID.class)
                .optional()
                .isPresent();
        if (there) {
            events.publishEvent(new CustomerRecognised(site, anonymous, known));
            jdbc.sql("delete from bot.customer where id = :id")
                    .param("id", anonymous)
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
