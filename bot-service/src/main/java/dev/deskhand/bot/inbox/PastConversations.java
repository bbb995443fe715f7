package dev.deskhand.bot.inbox;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said before: by the same customer, or of the same thing. */
@Repository
public class PastConversations {

    private static final int MOST = 5;
    private static final int WORDS_READ = 400;

    private final JdbcClient jdbc;

    PastConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An earlier conversation.
     *
     * @param excerpt of what the customer asked
     * @param stars of the customer's rating
     */
    public record Past(ConversationId id, String status, String excerpt, Instant at, Optional<Integer> stars) {}

    /** The customer's other conversations, newest first. */
    public List<Past> ofCustomer(Conversation conversation) {
        return jdbc.sql("""
            select c.id, c.status, c.created_at as at,
                (select left(m.text, 120) from bot.message m
                 where m.conversation_id = c.id and m.author = 'customer' order by m.seq limit 1) as excerpt,
                (select cast(e.payload ->> 'stars' as integer) from bot.conversation_event e
                 where e.conversation_id = c.id and e.kind = 'rating' order by e.seq desc limit 1) as stars
            from bot.conversation c
            where c.site_id = :site and c.customer_id = :customer and c.id <> :id
            order by c.created_at desc limit :most
            """)
                .param("site", conversation.site().value())
                .param("customer", conversation.customer().value())
                .param("id", conversation.id().value())
                .param("most", MOST)
                .query(PastConversations::past)
                .list();
    }

    /** Other conversations of the site in which people answered something with the same words, the closest first. */
    public List<Past> similarTo(Conversation conversation, String question) {
        String words = question.substring(0, Math.min(question.length(), WORDS_READ));
        return jdbc.sql("""
            with wanted as (
                select cast(replace(cast(plainto_tsquery('simple', :words) as text), '&', '|') as tsquery) as q)
            select * from (
                select distinct on (c.id) c.id, c.status, m.at, left(m.text, 120) as excerpt,
                    cast(null as integer) as stars, ts_rank(to_tsvector('simple', m.text), w.q) as rank
                from wanted w, bot.message m join bot.conversation c on c.id = m.conversation_id
                where c.site_id = :site and c.id <> :id and m.author = 'customer'
                  and to_tsvector('simple', m.text) @@ w.q
                  and exists (select from bot.message a where a.conversation_id = c.id and a.author = 'agent')
                order by c.id, rank desc) found
            order by rank desc, at desc limit :most
            """)
                .param("words", words)
                .param("site", conversation.site().value())
                .param("id", conversation.id().value())
                .param("most", MOST)
                .query(PastConversations::past)
                .list();
    }

    private static Past past(ResultSet row, int number) throws SQLException {
        return new Past(
                new ConversationId(row.getObject("id", UUID.class)),
                row.getString("status"),
                Optional.ofNullable(row.getString("excerpt")).orElse(""),
                InboxLists.instant(row, "at").orElseThrow(),
                Optional.ofNullable(row.getObject("stars", Integer.class)));
    }
}
