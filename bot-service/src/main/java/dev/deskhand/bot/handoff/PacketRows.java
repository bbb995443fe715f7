package dev.deskhand.bot.handoff;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.handoff.ContextPacket.Customer;
import dev.deskhand.bot.handoff.ContextPacket.Earlier;
import dev.deskhand.bot.handoff.ContextPacket.History;
import dev.deskhand.bot.handoff.ContextPacket.Surroundings;
import dev.deskhand.bot.handoff.ContextPacket.Visit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the database knows around a conversation: its customer, where they were, and what they wrote before. */
@Repository
class PacketRows {

    private static final int MOST_EARLIER = 5;
    private static final int OPENING = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PacketRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Customer customer(Conversation conversation) {
        return jdbc.sql("""
                select unverified_email, created_at, last_seen_at from bot.customer
                where id = :customer and site_id = :site
                """)
                .param("customer", conversation.customer().value())
                .param("site", conversation.site().value())
                .query((row, number) -> new Customer(
                        conversation.customer().value(),
                        conversation.profile().externalId(),
                        conversation.profile().name(),
                        conversation.profile().email(),
                        conversation.profile().attributes(),
                        row.getString("unverified_email"),
                        instant(row, "created_at"),
                        instant(row, "last_seen_at")))
                .single();
    }

    Surroundings surroundings(Conversation conversation) {
        return jdbc.sql("""
                select c.journey, s.device, coalesce(s.time_zone, u.time_zone) as time_zone,
                       coalesce(s.language, u.language) as language
                from bot.conversation c
                join bot.customer u on u.id = c.customer_id
                left join lateral (
                    select device, time_zone, language from bot.widget_session
                    where customer_id = c.customer_id order by last_seen_at desc limit 1) s on true
                where c.id = :id and c.site_id = :site
                """)
                .param("id", conversation.id().value())
                .param("site", conversation.site().value())
                .query((row, number) -> new Surroundings(
                        List.of(json.readValue(row.getString("journey"), Visit[].class)),
                        row.getString("device"),
                        row.getString("time_zone"),
                        row.getString("language")))
                .single();
    }

    History history(Conversation conversation) {
        int total = of(conversation, """
                select count(*) from bot.conversation c
                where c.customer_id = :customer and c.site_id = :site and c.id <> :id
                """).query(Integer.class).single();
        return new History(total, total == 0 ? List.of() : latest(conversation));
    }

    private List<Earlier> latest(Conversation conversation) {
        return of(conversation, """
                select c.id, c.created_at, c.status,
                       (select left(m.text, :opening) from bot.message m
                        where m.conversation_id = c.id and m.author = 'customer' order by m.seq limit 1) as opening,
                       (select (e.payload ->> 'stars')::int from bot.conversation_event e
                        where e.conversation_id = c.id and e.kind = 'rating' order by e.seq desc limit 1) as stars,
                       exists (select from bot.handoff h where h.conversation_id = c.id) as handed_over
                from bot.conversation c
                where c.customer_id = :customer and c.site_id = :site and c.id <> :id
                order by c.updated_at desc, c.id limit :most
                """)
                .param("opening", OPENING)
                .param("most", MOST_EARLIER)
                .query(PacketRows::earlier)
                .list();
    }

    private JdbcClient.StatementSpec of(Conversation conversation, String statement) {
        return jdbc.sql(statement)
                .param("customer", conversation.customer().value())
                .param("site", conversation.site().value())
                .param("id", conversation.id().value());
    }

    private static Earlier earlier(ResultSet row, int number) throws SQLException {
        return new Earlier(
                row.getObject("id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("status"),
                row.getString("opening"),
                row.getObject("stars", Integer.class),
                row.getBoolean("handed_over"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
