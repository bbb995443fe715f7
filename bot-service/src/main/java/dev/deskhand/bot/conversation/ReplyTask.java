package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import java.util.Set;
import java.util.UUID;

/**
 * A customer's message that the bot is to answer, on lease to one worker.
 *
 * @param fence the conversation's when the message came
 * @param holder of the lease
 * @param attempts with this one, from 1
 */
public record ReplyTask(
        SiteId site,
        ConversationId conversation,
        MessageId message,
        Set<Audience> audiences,
        long fence,
        UUID holder,
        int attempts) {

    public ReplyTask {
        audiences = Set.copyOf(audiences);
    }
}
