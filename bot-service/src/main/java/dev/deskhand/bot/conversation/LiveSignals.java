package dev.deskhand.bot.conversation;

/** News for those who watch a conversation at this moment, on whichever node. Safe for use by several threads. */
public interface LiveSignals {

    /** Something is being logged: said within that transaction, heard after its commit. */
    void logged(ConversationId conversation);

    /** Something passing, heard at once and never kept; whoever misses it loses nothing. */
    void passing(ConversationId conversation, PassingSign sign);
}
