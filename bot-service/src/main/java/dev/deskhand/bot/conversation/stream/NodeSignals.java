package dev.deskhand.bot.conversation.stream;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.LiveSignals;
import dev.deskhand.bot.conversation.NewsChannel;
import dev.deskhand.bot.conversation.PassingSign;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * News between nodes by PostgreSQL's notifications: what is logged is heard after its commit; what this node says it
 * tells its own watchers directly.
 */
@Component
class NodeSignals implements LiveSignals, NewsChannel {

    private static final String CHANNEL = "deskhand_conversation";

    private static final Logger log = LoggerFactory.getLogger(NodeSignals.class);

    /* A notification holds 8,000 bytes at most; three for each character is the most that UTF-8 takes here. */
    private static final int MOST_CHARACTERS = 2_600;

    private final String node = UUID.randomUUID().toString();
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final StreamHub hub;

    NodeSignals(JdbcClient jdbc, JsonMapper json, StreamHub hub) {
        this.jdbc = jdbc;
        this.json = json;
        this.hub = hub;
    }

    @Override
    public void logged(ConversationId conversation) {
        send(new News(node, conversation.value(), null, null));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    hub.wake(conversation);
                }
            });
        } else {
            hub.wake(conversation);
        }
    }

    @Override
    public void passing(ConversationId conversation, PassingSign sign) {
        hub.pass(conversation, sign);
        News news = new News(
                node,
                conversation.value(),
                sign instanceof PassingSign.Typing typing ? typing : null,
                sign instanceof PassingSign.Delta delta ? delta : null);
        try {
            send(news);
        } catch (DataAccessException e) {
            log.debug("Other nodes miss a passing sign", e);
        }
    }

    private void send(News news) {
        String payload = json.writeValueAsString(news);
        if (payload.length() <= MOST_CHARACTERS) {
            jdbc.sql("select pg_notify(:channel, :payload)::text")
                    .param("channel", CHANNEL)
                    .param("payload", payload)
                    .query(String.class)
                    .optional();
        }
    }

    @Override
    public String name() {
        return CHANNEL;
    }

    @Override
    public void heard(String payload) {
        try {
            News news = json.readValue(payload, News.class);
            if (!news.node().equals(node)) {
                ConversationId conversation = new ConversationId(news.conversation());
                PassingSign sign = news.typing() == null ? news.delta() : news.typing();
                if (sign == null) {
                    hub.wake(conversation);
                } else {
                    hub.pass(conversation, sign);
                }
            }
        } catch (JacksonException e) {
            log.debug("A notification of another version is left to the poll", e);
        }
    }

    /** What one node tells the others; without a sign, that something was logged. */
    record News(
            String node, UUID conversation, PassingSign.@Nullable Typing typing, PassingSign.@Nullable Delta delta) {}
}
