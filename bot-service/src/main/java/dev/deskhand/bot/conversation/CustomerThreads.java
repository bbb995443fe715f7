package dev.deskhand.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A customer's conversations as the customer sees them. What is not theirs is as what does not exist: 404. Safe for use
 * by several threads and nodes.
 */
public interface CustomerThreads {

    /** All of them, the one with the latest event first. */
    List<ThreadSummary> list(Owner owner);

    /**
     * The long-lived conversation of the customer: the latest that is not closed. One begins where there is none, or
     * when {@code fresh}; two calls at once get the same.
     */
    Opened open(Owner owner, Optional<String> language, Optional<String> pageUrl, boolean fresh);

    /**
     * A conversation as it stands.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    ThreadSummary get(Owner owner, ConversationId id);

    /**
     * Checks that it is the customer's.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    void require(Owner owner, ConversationId id);

    /**
     * Events after a number, oldest first.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    List<ConversationEvent> events(Owner owner, ConversationId id, long after, int limit);

    /**
     * The hand-off that the customer waits for, as last told.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    Optional<EventDetails.HandedOver> runningHandoff(Owner owner, ConversationId id);

    /**
     * Until when the bot is expected to be writing; empty when it is not.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    Optional<Instant> botWritesUntil(Owner owner, ConversationId id);

    /**
     * The whole conversation as plain text, in the customer's language and time zone.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    String transcript(Owner owner, ConversationId id);

    /** A conversation, and whether it has just begun. */
    record Opened(ThreadSummary thread, boolean isNew) {}
}
