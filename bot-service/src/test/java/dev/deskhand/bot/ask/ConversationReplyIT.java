package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.knowledge.search.SearchException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The bot in a conversation: one reply to each message, in order; a question back, a person at the button. */
class ConversationReplyIT extends ConversationReplyCase {

    @Test
    void answers_with_sources_and_lets_the_visitor_read_along() {
        try (WidgetStream stream = WidgetStream.open(visitor, conversation, 0)) {
            stream.await(frame -> frame.event().equals("ready"));

            JsonNode asked = visitor.say(conversation, "How do I reset my password?");

            JsonNode reply = stream.awaitEvent(3).data().path("message");
            assertThat(reply.path("replyTo")).isEqualTo(asked.path("message").path("id"));
            assertThat(reply.path("author").path("kind").asString()).isEqualTo("bot");
            assertThat(reply.path("text").asString()).isEqualTo(AnswerTraceFixture.TEXT);
            assertThat(reply.path("outcome").asString()).isEqualTo("answered");
            assertThat(reply.path("mode").asString()).isEqualTo("extractive");
            assertThat(reply.path("citations").get(0).path("url").asString())
                    .isEqualTo("https://help.example.com/article-1#steps");
            assertThat(reply.path("suggestions")).isEmpty();
            assertThat(pieces(stream, asked)).isEqualTo(AnswerTraceFixture.TEXT);
            assertThat(stream.frames()).anyMatch(frame -> frame.event().equals("typing"));
        }
    }

    @Test
    void each_message_is_seen_before_it_is_answered_once_and_without_a_word_in_the_transcript() {
        AtomicInteger calls = new AtomicInteger();
        path.follow(question -> {
            if (calls.incrementAndGet() == 1) {
                throw new SearchException("the database is away", new IllegalStateException());
            }
            return AnswerTraceFixture.answered(question);
        });
        visitor.say(conversation, "First?");
        awaitReplies(1);
        visitor.say(conversation, "Second?");
        awaitReplies(2);

        JsonNode events = snapshot().path("events");
        String transcript = visitor.get("/widget/conversations/" + conversation + "/transcript")
                .http()
                .body();

        assertThat(calls).hasValue(3);
        assertThat(kinds()).containsExactly("message", "read", "message", "message", "read", "message");
        assertThat(events.get(1).path("author").path("kind").asString()).isEqualTo("bot");
        assertThat(events.get(1).path("upTo").asInt()).isEqualTo(1);
        assertThat(events.get(4).path("upTo").asInt()).isEqualTo(4);
        assertThat(conversations.transcript(site.id(), id())).hasSize(4);
        assertThat(transcript.lines().filter(line -> line.contains("· "))).hasSize(4);
    }

    @Test
    void promise_2_two_messages_quickly_one_after_another_get_two_replies_in_order() {
        JsonNode first = visitor.say(conversation, "First?");
        JsonNode second = visitor.say(conversation, "Second?");

        List<JsonNode> replies = awaitReplies(2);

        assertThat(replies.get(0).path("replyTo"))
                .isEqualTo(first.path("message").path("id"));
        assertThat(replies.get(1).path("replyTo"))
                .isEqualTo(second.path("message").path("id"));
        assertThat(path.asked()).extracting(Question::text).containsExactly("First?", "Second?");
        assertThat(path.asked().get(1).history())
                .containsExactly(
                        new Turn(Turn.Role.CUSTOMER, "First?"), new Turn(Turn.Role.ASSISTANT, AnswerTraceFixture.TEXT));
    }

    @Test
    void asks_back_once_and_answers_from_the_article_that_is_chosen() {
        path.follow(AnswerTraceFixture::clarified);
        visitor.say(conversation, "How do I reset it?");
        JsonNode asking = awaitReplies(1).get(0);
        String chosen = asking.path("choices").get(1).path("articleId").asString();

        visitor.post(
                "/widget/conversations/" + conversation + "/messages",
                "{\"clientMessageId\": \"" + UUID.randomUUID() + "\", \"text\": \"Article 2\", \"choice\": \"" + chosen
                        + "\"}");
        JsonNode answer = awaitReplies(2).get(1);

        assertThat(asking.path("outcome").asString()).isEqualTo("clarify");
        assertThat(asking.path("choices")).hasSize(2);
        assertThat(answer.path("outcome").asString()).isEqualTo("answered");
        assertThat(answer.path("citations").get(0).path("articleId").asString()).isEqualTo(chosen);
        assertThat(path.asked()).extracting(Question::text).containsOnly("How do I reset it?");
    }

    @Test
    void after_one_question_back_the_next_unsure_turn_goes_to_people() {
        path.follow(AnswerTraceFixture::clarified);
        visitor.say(conversation, "How do I reset it?");
        awaitReplies(1);

        visitor.say(conversation, "No, the other thing");
        JsonNode second = awaitReplies(2).get(1);

        assertThat(second.path("outcome").asString()).isIn("escalated", "out_of_hours");
        assertThat(second.path("suggestions")).hasSize(3);
        assertThat(snapshot().path("conversation").path("status").asString()).isEqualTo("waiting");
        assertThat(snapshot().path("handoff").path("status").asString()).isEqualTo("waiting");
    }

    @Test
    void the_button_hands_over_at_once_and_only_once() {
        JsonNode first = visitor.post(
                        "/widget/conversations/" + conversation + "/handoff",
                        "{\"reason\": \"It is about an invoice\", \"email\": \"ana@example.com\"}")
                .json();
        JsonNode second = visitor.post("/widget/conversations/" + conversation + "/handoff", "{\"reason\": \"Hello?\"}")
                .json();

        assertThat(first.path("handoff").path("status").asString()).isEqualTo("waiting");
        assertThat(first.path("handoff").path("message").asString()).startsWith("Of course.");
        assertThat(second).isEqualTo(first);
        assertThat(kinds()).containsExactly("contact", "message", "status", "handoff");
        assertThat(handoffs()).isEqualTo(1);
        assertThat(waitAndCountReplies()).isZero();
    }

    @Test
    void a_customer_who_closes_the_conversation_waits_for_nobody() {
        visitor.post("/widget/conversations/" + conversation + "/handoff", "{}");

        visitor.post("/widget/conversations/" + conversation + "/close", "");

        assertThat(snapshot().path("handoff").isNull()).isTrue();
        assertThat(kinds()).endsWith("handoff", "status", "handoff");
        assertThat(jdbc.sql("select status from bot.handoff where conversation_id = :id")
                        .param("id", id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("resolved");
    }

    private static String pieces(WidgetStream stream, JsonNode asked) {
        StringBuilder text = new StringBuilder();
        stream.frames().stream()
                .filter(frame -> frame.event().equals("delta"))
                .filter(frame -> frame.data()
                        .path("replyTo")
                        .equals(asked.path("message").path("id")))
                .forEach(frame -> text.append(frame.data().path("text").asString()));
        return text.toString();
    }
}
