package dev.deskhand.bot.conversation;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Customers in PostgreSQL; one row for each external id of a site. */
@Repository
class JdbcCustomers {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcCustomers(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The customer with this external id, brought up to date, or a new one; what the profile omits stays. */
    CustomerId enter(SiteId site, CustomerProfile profile) {
        return new CustomerId(jdbc.sql("""
                insert into bot.customer (id, site_id, external_id, name, email, attributes, created_at, updated_at)
                values (:id, :site, :externalId, :name, :email, cast(:attributes as jsonb), :now, :now)
                on conflict (site_id, external_id) do update
                set name = coalesce(excluded.name, customer.name), email = coalesce(excluded.email, customer.email),
                    attributes = customer.attributes || excluded.attributes, updated_at = excluded.updated_at
                returning id
                """)
                .param("id", UUID.randomUUID())
                .param("site", site.value())
                .param("externalId", profile.externalId())
                .param("name", profile.name())
                .param("email", profile.email())
                .param("attributes", json.writeValueAsString(profile.attributes()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single());
    }

    /**
     * Whose conversation it is from now on: an unknown customer becomes the one who is named, a known one stays.
     *
     * @throws DeskhandException 404 when the profile names another customer
     */
    CustomerId recognise(Conversation conversation, CustomerProfile profile) {
        conversation.requireCustomer(profile);
        if (profile.externalId() != null) {
            return enter(conversation.site(), profile);
        }
        update(conversation.customer(), profile);
        return conversation.customer();
    }

    private void update(CustomerId customer, CustomerProfile profile) {
        jdbc.sql("""
                update bot.customer
                set name = coalesce(:name, name), email = coalesce(:email, email),
                    attributes = attributes || cast(:attributes as jsonb), updated_at = :now
                where id = :id
                """)
                .param("name", profile.name())
                .param("email", profile.email())
                .param("attributes", json.writeValueAsString(profile.attributes()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", customer.value())
                .update();
    }
}
