package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.conversation.ConversationId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A visitor with a conversation, and the worker that answers it. */
abstract class ConversationReplyCase extends AnswerServiceCase {

    @Autowired
    ReplyWorker worker;

    WidgetClient visitor;
    String conversation;

    @BeforeEach
    void enterAsAVisitor() {
        visitor = WidgetClient.enter(port, site.slug());
        conversation = visitor.open();
    }

    ConversationId id() {
        return new ConversationId(UUID.fromString(conversation));
    }

    JsonNode snapshot() {
        return visitor.snapshot(conversation);
    }

    List<String> kinds() {
        return snapshot()
                .path("events")
                .valueStream()
                .map(event -> event.path("kind").asString())
                .toList();
    }

    long handoffs() {
        return jdbc.sql("select count(*) from bot.handoff where conversation_id = :id")
                .param("id", id().value())
                .query(Long.class)
                .single();
    }

    private List<JsonNode> replies() {
        return snapshot()
                .path("events")
                .valueStream()
                .map(event -> event.path("message"))
                .filter(message -> message.has("replyTo"))
                .toList();
    }

    List<JsonNode> awaitReplies(int wanted) {
        for (int i = 0; i < 6_000 && replies().size() < wanted; i++) {
            pause(10);
        }
        assertThat(replies()).hasSize(wanted);
        return replies();
    }

    int waitAndCountReplies() {
        pause(300);
        return replies().size();
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
