package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import java.util.UUID;

/** Files that customers have sent ahead of the message that shows them. */
public interface SentFiles {

    /**
     * Binds files to a message, within the current transaction and under the conversation's row lock.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 400 when a file is unknown, of another conversation, or
     *     bound already
     */
    List<MessageFile> bind(SiteId site, ConversationId conversation, MessageId message, List<UUID> files);
}
