package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.CustomerThreads;
import dev.deskhand.bot.conversation.CustomerWrites;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.conversation.Owner;
import dev.deskhand.bot.handoff.Handoff;
import dev.deskhand.bot.handoff.Handoffs;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer's wish for a person, by the button: granted at once, whatever the bot thinks. */
@Component
public class HandoffWish {

    private final CustomerThreads threads;
    private final CustomerWrites writes;
    private final Conversations conversations;
    private final Handoffs handoffs;
    private final OwnAccord ownAccord;
    private final TransactionTemplate transaction;

    HandoffWish(
            CustomerThreads threads,
            CustomerWrites writes,
            Conversations conversations,
            Handoffs handoffs,
            OwnAccord ownAccord,
            TransactionTemplate transaction) {
        this.threads = threads;
        this.writes = writes;
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.ownAccord = ownAccord;
        this.transaction = transaction;
    }

    /**
     * Hands the conversation to people; while a hand-off runs, that one stays.
     *
     * @param words what the customer wants to tell them, as a message of theirs
     * @param email where the answer can go
     * @throws DeskhandException 404; 409 where hand-off is switched off
     */
    public Handoff grant(Owner owner, ConversationId id, Optional<String> words, Optional<String> email) {
        return transaction.execute(status -> {
            threads.require(owner, id);
            Conversation conversation = conversations.lock(owner.site(), id);
            email.ifPresent(address -> writes.leaveContact(owner, id, Optional.empty(), address));
            return handoffs.findRunning(owner.site(), id).orElseGet(() -> open(conversation, words));
        });
    }

    private Handoff open(Conversation conversation, Optional<String> words) {
        words.ifPresent(text -> conversations.append(
                conversation.site(), conversation.id(), MessageDraft.fromCustomer(text, Optional.empty())));
        return ownAccord
                .handOver(conversation, HandoffReason.CUSTOMER_WISH)
                .orElseThrow(
                        () -> new DeskhandException(ErrorCode.CONFLICT, "There is nobody here who could take over."));
    }
}
