package dev.deskhand.bot.delivery.mail;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a customer has neither read nor been told by mail: people's words, and the bot's answers to mails. */
@Repository
class UnreadReplies {

    private final JdbcClient jdbc;

    UnreadReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something said; oldest first. */
    record Reply(long seq, boolean byPerson, Optional<String> name, String text) {}

    List<Reply> of(SiteId site, ConversationId conversation, long toldUpTo) {
        return jdbc.sql("""
                select m.seq, m.author, m.author_name, m.text
                from bot.message m join bot.conversation c on c.id = m.conversation_id
                left join bot.message q on q.id = m.reply_to
                left join bot.mail_received r
                    on r.conversation_id = q.conversation_id and r.client_message_id = q.client_message_id
                where c.id = :conversation and c.site_id = :site
                  and m.seq > greatest(c.customer_read_seq, :told)
                  and (m.author = 'agent' or m.author = 'bot' and r.conversation_id is not null)
                order by m.seq
                """)
                .param("conversation", conversation.value())
                .param("site", site.value())
                .param("told", toldUpTo)
                .query((row, number) -> new Reply(
                        row.getLong("seq"),
                        row.getString("author").equals("agent"),
                        Optional.ofNullable(row.getString("author_name")),
                        row.getString("text")))
                .list();
    }

    /** The latest hand-off's line, where the customer has not read it. */
    Optional<Reply> notice(SiteId site, ConversationId conversation) {
        return jdbc.sql("""
                select e.seq, h.message from bot.handoff h
                join bot.conversation c on c.id = h.conversation_id
                join bot.conversation_event e on e.conversation_id = c.id and e.kind = 'handoff'
                    and e.payload ->> 'id' = h.id::text
                where c.id = :conversation and c.site_id = :site and h.status = 'waiting'
                  and e.seq > c.customer_read_seq
                order by e.seq desc limit 1
                """)
                .param("conversation", conversation.value())
                .param("site", site.value())
                .query((row, number) ->
                        new Reply(row.getLong("seq"), false, Optional.empty(), row.getString("message")))
                .optional();
    }
}
