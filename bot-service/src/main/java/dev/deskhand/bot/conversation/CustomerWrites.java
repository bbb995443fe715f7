package dev.deskhand.bot.conversation;

import java.util.Optional;

/**
 * What a customer does in their conversations, each in one transaction under the conversation's row lock. What is not
 * theirs is as what does not exist: 404. Safe for use by several threads and nodes.
 */
public interface CustomerWrites {

    /**
     * Adds a message; a closed conversation is open to the bot again. The same message once more is found and not added.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404; 409 {@code message_differs} when another message had
     *     the same client id
     */
    Posted post(Owner owner, ConversationId id, CustomerMessage message);

    /**
     * Notes up to where the customer has read; what is behind that already, or ahead of the log, changes nothing more.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    void read(Owner owner, ConversationId id, long upTo);

    /**
     * Notes whether an answer helped; the last word counts, the same word again is the same event.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404, also for a message that is not of the bot or a person
     */
    ConversationEvent rate(Owner owner, ConversationId id, MessageId message, Feedback feedback);

    /**
     * Rates the whole conversation; the last word counts.
     *
     * @param stars 1 to 5
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    ConversationEvent rate(Owner owner, ConversationId id, int stars, Optional<String> comment);

    /**
     * Keeps an address for the answer, unverified; a name only where the site has not given one.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    void leaveContact(Owner owner, ConversationId id, Optional<String> name, String email);

    /**
     * Closes the conversation; closed already, it stays so.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    void close(Owner owner, ConversationId id);

    /** The message's event, and whether it has just been added. */
    record Posted(ConversationEvent event, boolean isNew) {}
}
