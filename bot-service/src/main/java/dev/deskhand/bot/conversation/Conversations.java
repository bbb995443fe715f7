package dev.deskhand.bot.conversation;

import dev.deskhand.bot.answer.Turn;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The conversations of each site. A conversation of another site is as one that does not exist: 404. Every write
 * joins the current transaction, or is one of its own. Safe for use by several threads and nodes.
 */
public interface Conversations {

    /** Begins a conversation; a customer with a known external id is brought up to date. */
    Conversation begin(SiteId site, ConversationStart start);

    /**
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    Conversation get(SiteId site, ConversationId id);

    /**
     * Reads a conversation and keeps others from changing it until the transaction ends.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    Conversation lock(SiteId site, ConversationId id);

    /**
     * Says who the customer is and where, as far as the start tells.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404, also when it is the conversation of another customer
     */
    Conversation join(SiteId site, ConversationId id, ConversationStart start);

    /**
     * Adds a message as the next event. A customer's opens a closed conversation again: for people while they have closed
     * it only a short while ago, which {@link ConversationReopened} tells, else for the bot.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    Message append(SiteId site, ConversationId id, MessageDraft draft);

    /**
     * Changes the status, with an event that says so; nothing happens when it is that already. With {@code OPEN} the
     * bot is silent from now on, with {@code BOT} it is nobody else's any more.
     *
     * @param by who does it; empty when it comes about by itself
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    void changeStatus(SiteId site, ConversationId id, ConversationStatus status, Optional<Author> by);

    /** The same, when it comes about by itself. */
    default void changeStatus(SiteId site, ConversationId id, ConversationStatus status) {
        changeStatus(site, id, status, Optional.empty());
    }

    /**
     * Notes what people have to do with it. The fence is raised when the word goes from the bot to them.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    void changeCharge(SiteId site, ConversationId id, Charge charge);

    /**
     * Adds an event that is no message.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    ConversationEvent record(SiteId site, ConversationId id, EventDetails details);

    /**
     * Events after a number, oldest first.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    List<ConversationEvent> events(SiteId site, ConversationId id, long after, int limit);

    /**
     * All messages, oldest first.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    List<Message> transcript(SiteId site, ConversationId id);

    /**
     * The latest turns of customer and answerer, oldest first; what the system noted is left out.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    List<Turn> history(SiteId site, ConversationId id);

    /**
     * The turns that a customer's message follows, oldest first: what the customer wrote later is not among them.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    List<Turn> historyOf(SiteId site, ConversationId id, Message question);

    /**
     * Reads one message.
     *
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    Message message(SiteId site, ConversationId id, MessageId message);

    /** The message that was sent with this client id. */
    Optional<Message> findSent(SiteId site, ConversationId id, UUID clientMessageId);

    /** The bot's latest reply before an event. */
    Optional<Message> latestReply(SiteId site, ConversationId id, long beforeSeq);

    /**
     * Takes the right to say that nobody is there; once for each closure.
     *
     * @param until when people are back
     * @return false when the customer has been told already
     * @throws dev.deskhand.bot.problem.DeskhandException 404
     */
    boolean claimNotice(SiteId site, ConversationId id, Instant until);
}
