package dev.deskhand.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.ask.WidgetClient;
import dev.deskhand.bot.ask.WidgetClient.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** A visitor with a conversation. */
abstract class WidgetConversationCase extends AnswerServiceCase {

    static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

    WidgetClient visitor;
    String conversation;

    @BeforeEach
    void enterAsAVisitor() {
        jdbc.sql("delete from bot.rate_bucket").update();
        visitor = WidgetClient.enter(port, site.slug());
        conversation = visitor.open();
    }

    JsonNode say(String text) {
        return visitor.say(conversation, text);
    }

    Response post(String route, String body) {
        return visitor.post("/widget/conversations/" + conversation + route, body);
    }

    List<JsonNode> awaitEvents(int wanted) {
        List<JsonNode> events = events();
        for (int i = 0; i < 1_000 && events.size() < wanted; i++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            events = events();
        }
        assertThat(events).hasSize(wanted);
        return events;
    }

    List<JsonNode> events() {
        return visitor.snapshot(conversation).path("events").valueStream().toList();
    }
}
