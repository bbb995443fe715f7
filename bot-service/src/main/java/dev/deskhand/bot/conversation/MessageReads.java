package dev.deskhand.bot.conversation;

import dev.deskhand.bot.answer.Turn;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was said in a conversation. Where no site is asked for, the caller has seen to whose conversation it is. */
final class MessageReads {

    private static final int HISTORY_TURNS = 20;

    private final JdbcClient jdbc;
    private final ConversationRows rows;

    MessageReads(JdbcClient jdbc, ConversationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** All messages, oldest first. */
    List<Message> all(ConversationId id) {
        return jdbc.sql("select * from bot.message where conversation_id = :id order by seq")
                .param("id", id.value())
                .query(rows::message)
                .list();
    }

    /** @throws DeskhandException 404 */
    Message get(ConversationId id, MessageId message) {
        return jdbc.sql("select * from bot.message where id = :message and conversation_id = :id")
                .param("message", message.value())
                .param("id", id.value())
                .query(rows::message)
                .optional()
                .orElseThrow(() -> DeskhandException.notFound("There is no message \"" + message + "\" here."));
    }

    Optional<Message> findSent(SiteId site, ConversationId id, UUID clientMessageId) {
        return jdbc.sql("""
                select m.* from bot.message m join bot.conversation c on c.id = m.conversation_id
                where c.id = :id and c.site_id = :site and m.client_message_id = :client
                """)
                .param("id", id.value())
                .param("site", site.value())
                .param("client", clientMessageId)
                .query(rows::message)
                .optional();
    }

    /** The bot's latest reply before an event. */
    Optional<Message> latestReply(SiteId site, ConversationId id, long beforeSeq) {
        return jdbc.sql("""
                select m.* from bot.message m join bot.conversation c on c.id = m.conversation_id
                where c.id = :id and c.site_id = :site and m.author = 'bot' and m.seq < :before
                order by m.seq desc limit 1
                """)
                .param("id", id.value())
                .param("site", site.value())
                .param("before", beforeSeq)
                .query(rows::message)
                .optional();
    }

    /* What was answered meanwhile stands later in the log than a question that waits, and comes before it all the same. */
    List<Turn> turns(ConversationId id, long before) {
        return jdbc
                .sql("""
                select * from (
                    select * from bot.message
                    where conversation_id = :id and author <> 'system' and text <> ''
                      and (seq < :before or author <> 'customer')
                    order by seq desc limit :turns) latest
                order by seq
                """)
                .param("id", id.value())
                .param("before", before)
                .param("turns", HISTORY_TURNS)
                .query(rows::message)
                .list()
                .stream()
                .map(MessageReads::turn)
                .toList();
    }

    private static Turn turn(Message message) {
        boolean answers = message.author() != Author.CUSTOMER
                && message.reply().map(ReplyDetails::answersFromArticles).orElse(true);
        return new Turn(
                message.author() == Author.CUSTOMER ? Turn.Role.CUSTOMER : Turn.Role.ASSISTANT,
                message.text(),
                answers);
    }
}
