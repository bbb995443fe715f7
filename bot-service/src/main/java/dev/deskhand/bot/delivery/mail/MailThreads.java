package dev.deskhand.bot.delivery.mail;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.knowledge.article.SiteId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which mails belong to which conversation, and what was told by them. */
@Repository
class MailThreads {

    private static final int TOKEN_BYTES = 16;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    MailThreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The conversation's thread with that address; another address from now on where it has changed. */
    MailThread open(SiteId site, ConversationId conversation, String address) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return jdbc.sql("""
                insert into bot.mail_thread (conversation_id, site_id, token, address)
                values (:conversation, :site, :token, :address)
                on conflict (conversation_id) do update set address = excluded.address
                returning *
                """)
                .param("conversation", conversation.value())
                .param("site", site.value())
                .param("token", HexFormat.of().formatHex(token))
                .param("address", address)
                .query(MailThreads::thread)
                .single();
    }

    /** The thread that one of these tokens is of. */
    Optional<MailThread> find(List<String> tokens) {
        return tokens.stream().flatMap(token -> find(token).stream()).findFirst();
    }

    private Optional<MailThread> find(String token) {
        return jdbc.sql("select * from bot.mail_thread where token = :token")
                .param("token", token)
                .query(MailThreads::thread)
                .optional();
    }

    /** Up to where the customer has been told in this conversation; 0 when nothing went out. */
    long toldUpTo(ConversationId conversation) {
        return jdbc.sql("select told_seq from bot.mail_thread where conversation_id = :conversation")
                .param("conversation", conversation.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** A mail went out. */
    void told(ConversationId conversation, long seq, String messageId) {
        jdbc.sql("""
                update bot.mail_thread
                set told_seq = greatest(told_seq, :seq), latest_message_id = :message
                where conversation_id = :conversation
                """)
                .param("seq", seq)
                .param("message", messageId)
                .param("conversation", conversation.value())
                .update();
    }

    private static MailThread thread(ResultSet row, int number) throws SQLException {
        return new MailThread(
                new SiteId(row.getObject("site_id", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                row.getString("token"),
                row.getString("address"),
                Optional.ofNullable(row.getString("latest_message_id")));
    }
}
