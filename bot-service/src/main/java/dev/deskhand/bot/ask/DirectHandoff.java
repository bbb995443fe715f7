package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStart;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.handoff.Handoff;
import dev.deskhand.bot.handoff.Handoffs;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer's message that goes to people at once, on the word of a key's holder; the bot is not asked. */
@Component
public class DirectHandoff {

    private final Conversations conversations;
    private final Handoffs handoffs;
    private final OwnAccord ownAccord;
    private final TransactionTemplate transaction;

    DirectHandoff(
            Conversations conversations, Handoffs handoffs, OwnAccord ownAccord, TransactionTemplate transaction) {
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.ownAccord = ownAccord;
        this.transaction = transaction;
    }

    /**
     * Adds the message and hands over; while a hand-off runs, that one stays.
     *
     * @param running the conversation that it continues
     * @throws DeskhandException 404 for a conversation that is not the site's or not the customer's; 409 where hand-off
     *     is switched off
     */
    public Handoff open(SiteId site, Optional<ConversationId> running, ConversationStart origin, String text) {
        return transaction.execute(status -> {
            Conversation conversation = running.map(id -> conversations.join(site, id, origin))
                    .orElseGet(() -> conversations.begin(site, origin));
            conversations.append(site, conversation.id(), MessageDraft.fromCustomer(text, Optional.empty()));
            return handoffs.findRunning(site, conversation.id()).orElseGet(() -> open(conversation.id(), site));
        });
    }

    private Handoff open(ConversationId id, SiteId site) {
        return ownAccord
                .handOver(conversations.lock(site, id), HandoffReason.CUSTOMER_WISH)
                .orElseThrow(
                        () -> new DeskhandException(ErrorCode.CONFLICT, "There is nobody here who could take over."));
    }
}
