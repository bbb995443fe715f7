package dev.deskhand.bot.conversation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells other features what happened in a conversation. */
@Component
class ConversationNews {

    private static final Logger log = LoggerFactory.getLogger(ConversationNews.class);

    private final ApplicationEventPublisher events;

    ConversationNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Within the transaction: who listens takes part in it. */
    void now(Object event) {
        events.publishEvent(event);
    }

    /** Once the transaction has committed; what a listener throws is logged and harms nobody. */
    void afterCommit(Object event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    events.publishEvent(event);
                } catch (RuntimeException e) {
                    log.error("A receiver of {} failed", event.getClass().getSimpleName(), e);
                }
            }
        });
    }
}
