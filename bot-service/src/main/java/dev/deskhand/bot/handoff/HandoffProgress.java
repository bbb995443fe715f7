package dev.deskhand.bot.handoff;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.EventDetails;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.knowledge.article.SiteId;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How hand-offs move on, and who is told: the customer by an event of the log, receivers within the transaction,
 * listeners after it. Every call comes under the conversation's row lock.
 */
@Component
class HandoffProgress {

    private static final Logger log = LoggerFactory.getLogger(HandoffProgress.class);

    private final HandoffRows rows;
    private final Conversations conversations;
    private final ObjectProvider<HandoffReceivers> receivers;
    private final ApplicationEventPublisher events;

    HandoffProgress(
            HandoffRows rows,
            Conversations conversations,
            ObjectProvider<HandoffReceivers> receivers,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.conversations = conversations;
        this.receivers = receivers;
        this.events = events;
    }

    void opened(Handoff handoff) {
        tell(handoff);
        receive(receiver -> receiver.opened(handoff));
        afterCommit(new ConversationEscalated(handoff.id(), handoff.conversation(), handoff.site(), handoff.reason()));
    }

    /** A person has taken the conversation; with another one before, only the name changes. */
    void accepted(Conversation conversation, AgentId agent) {
        running(conversation.site(), conversation.id()).ifPresent(running -> {
            rows.accept(running.id(), agent);
            if (running.status() == HandoffStatus.WAITING) {
                Handoff accepted = rows.get(running.site(), running.id()).orElseThrow();
                tell(accepted);
                receive(receiver -> receiver.accepted(accepted));
                afterCommit(new HandoffAccepted(accepted.id(), accepted.conversation(), accepted.site(), agent));
            }
        });
    }

    /** It waits again. */
    void waiting(Conversation conversation) {
        running(conversation.site(), conversation.id())
                .filter(running -> running.status() == HandoffStatus.ACCEPTED)
                .ifPresent(running -> {
                    rows.release(running.id());
                    tell(rows.get(running.site(), running.id()).orElseThrow());
                });
    }

    void resolved(Conversation conversation, Optional<AgentId> by, Resolution resolution) {
        resolved(conversation.site(), conversation.id(), by, resolution);
    }

    void resolved(SiteId site, ConversationId conversation, Optional<AgentId> by, Resolution resolution) {
        running(site, conversation).ifPresent(running -> {
            rows.resolve(running.id(), by, resolution);
            Handoff resolved = rows.get(site, running.id()).orElseThrow();
            tell(resolved);
            receive(receiver -> receiver.resolved(resolved));
            afterCommit(new HandoffResolved(resolved.id(), conversation, site));
        });
    }

    /** Publishes an event once the transaction has committed. */
    void afterCommit(Object event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    events.publishEvent(event);
                } catch (RuntimeException e) {
                    /* It stands; whoever listens must not turn it into an error for the customer. */
                    log.error("A listener failed on {}", event, e);
                }
            }
        });
    }

    private Optional<Handoff> running(SiteId site, ConversationId conversation) {
        return rows.findRunning(site, conversation);
    }

    private void receive(Consumer<HandoffReceivers> news) {
        receivers.orderedStream().forEach(news);
    }

    private void tell(Handoff handoff) {
        conversations.record(
                handoff.site(),
                handoff.conversation(),
                new EventDetails.HandedOver(
                        handoff.id().value(),
                        handoff.status().code(),
                        handoff.message(),
                        handoff.opensAt().orElse(null)));
    }
}
