package dev.deskhand.bot.conversation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Logs read from PostgreSQL. */
@Repository
class JdbcLoggedEvents implements LoggedEvents {

    private static final String SELECT = """
            select e.seq as event_seq, e.kind, e.payload, e.at as event_at, m.*
            from bot.conversation_event e
            left join bot.message m on m.conversation_id = e.conversation_id and m.seq = e.seq
            where e.conversation_id = :id
            """;

    private final JdbcClient jdbc;
    private final ConversationRows rows;

    JdbcLoggedEvents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = new ConversationRows(json);
    }

    @Override
    public List<ConversationEvent> after(ConversationId conversation, long seq, int limit) {
        return jdbc.sql(SELECT + " and e.seq > :after order by e.seq limit :limit")
                .param("id", conversation.value())
                .param("after", seq)
                .param("limit", limit)
                .query(rows::event)
                .list();
    }

    @Override
    public Map<ConversationId, Long> lastSeqs(Collection<ConversationId> conversations) {
        Map<ConversationId, Long> seqs = new HashMap<>();
        jdbc.sql("select id, last_seq from bot.conversation where id = any (string_to_array(:ids, ',')::uuid[])")
                .param(
                        "ids",
                        conversations.stream().map(ConversationId::toString).collect(Collectors.joining(",")))
                .query(row -> {
                    seqs.put(new ConversationId(row.getObject("id", UUID.class)), row.getLong("last_seq"));
                });
        return seqs;
    }

    /** The latest event of a kind, for those that count by their last word. */
    Optional<ConversationEvent> latest(ConversationId conversation, EventKind kind) {
        return jdbc.sql(SELECT + " and e.kind = :kind order by e.seq desc limit 1")
                .param("id", conversation.value())
                .param("kind", kind.code())
                .query(rows::event)
                .optional();
    }

    /** How many messages did not help, by the customer's latest word on each. */
    int unhelpful(ConversationId conversation) {
        return jdbc.sql("""
                select count(*) from (
                    select distinct on (payload ->> 'messageId') payload ->> 'helped' as helped
                    from bot.conversation_event
                    where conversation_id = :id and kind = 'feedback'
                    order by payload ->> 'messageId', seq desc) latest
                where helped = 'false'
                """)
                .param("id", conversation.value())
                .query(Integer.class)
                .single();
    }

    /** The latest word of the customer on a message. */
    Optional<ConversationEvent> latestRating(ConversationId conversation, MessageId message) {
        return jdbc.sql(SELECT + """
                 and e.kind = 'feedback' and e.payload ->> 'messageId' = :message
                order by e.seq desc limit 1
                """)
                .param("id", conversation.value())
                .param("message", message.toString())
                .query(rows::event)
                .optional();
    }
}
