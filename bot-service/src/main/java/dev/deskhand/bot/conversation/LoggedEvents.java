package dev.deskhand.bot.conversation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The logs of conversations, for those who were let in to them already. Safe for use by several threads. */
public interface LoggedEvents {

    /** Events after a number, oldest first. */
    List<ConversationEvent> after(ConversationId conversation, long seq, int limit);

    /** The number of each conversation's latest event; those that are gone are not among them. */
    Map<ConversationId, Long> lastSeqs(Collection<ConversationId> conversations);
}
