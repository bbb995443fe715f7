package dev.deskhand.bot.delivery;

import dev.deskhand.bot.conversation.NewsChannel;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells all nodes' workers, at the commit, that something is due. */
@Component
class OutboxNews implements NewsChannel {

    private static final String CHANNEL = "deskhand_outbox";

    private final String node = UUID.randomUUID().toString();
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OutboxNews(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String name() {
        return CHANNEL;
    }

    /** Within the transaction that makes it due. */
    void filled() {
        jdbc.sql("select pg_notify(:channel, :node)::text")
                .param("channel", CHANNEL)
                .param("node", node)
                .query(String.class)
                .optional();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(new OutboxFilled());
            }
        });
    }

    @Override
    public void heard(String payload) {
        if (!payload.equals(node)) {
            events.publishEvent(new OutboxFilled());
        }
    }
}
