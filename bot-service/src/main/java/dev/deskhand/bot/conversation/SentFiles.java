package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.UUID;

/** Files that customers and agents have sent ahead of the message that shows them. */
public interface SentFiles {

    /**
     * Binds files to a message, within the current transaction and under the conversation's row lock.
     *
     * @param by who says the message; only one's own files can be bound
     * @throws dev.deskhand.bot.problem.DeskhandException 400 when a file is unknown, of another conversation, of somebody
     *     else, or bound already
     */
    List<MessageFile> bind(
            SiteId site, ConversationId conversation, MessageId message, Message.Speaker by, List<UUID> files);
}
