package dev.deskhand.bot.delivery;

import dev.deskhand.bot.conversation.ConversationId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each conversation is called at each target: a ticket's number, a conversation's over there. */
@Component
public class DeliveryThreads {

    private final JdbcClient jdbc;

    DeliveryThreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> find(TargetId target, ConversationId conversation) {
        return jdbc.sql("""
                select external_id from bot.delivery_thread
                where target_id = :target and conversation_id = :conversation
                """)
                .param("target", target.value())
                .param("conversation", conversation.value())
                .query(String.class)
                .optional();
    }

    /** Kept for good; the first name stays. */
    public void keep(TargetId target, ConversationId conversation, String externalId) {
        jdbc.sql("""
                insert into bot.delivery_thread (target_id, conversation_id, external_id)
                values (:target, :conversation, :external) on conflict do nothing
                """)
                .param("target", target.value())
                .param("conversation", conversation.value())
                .param("external", externalId)
                .update();
    }
}
