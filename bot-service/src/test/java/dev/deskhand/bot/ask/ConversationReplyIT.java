package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.handoff.AgentMessage;
import dev.deskhand.bot.handoff.TakeOver;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentStatus;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import dev.deskhand.knowledge.search.SearchException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The bot in a conversation: one reply to each message, in order, and silence once a person has the word. */
class ConversationReplyIT extends AnswerServiceCase {

    @Autowired
    private ReplyWorker worker;

    @Autowired
    private TakeOver takeOver;

    @Autowired
    private Agents agents;

    private WidgetClient visitor;
    private String conversation;

    @BeforeEach
    void enterAsAVisitor() {
        visitor = WidgetClient.enter(port, site.slug());
        conversation = visitor.open();
    }

    @Test
    void answers_with_sources_and_lets_the_visitor_read_along() {
        try (WidgetStream stream = WidgetStream.open(visitor, conversation, 0)) {
            stream.await(frame -> frame.event().equals("ready"));

            JsonNode asked = visitor.say(conversation, "How do I reset my password?");

            JsonNode reply = stream.awaitEvent(2).data().path("message");
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
    void promise_2_after_a_person_has_taken_over_the_bot_says_nothing() {
        visitor.say(conversation, "Hello?");
        awaitReplies(1);
        takeOver();

        visitor.say(conversation, "Are you there?");
        worker.sweep();

        assertThat(waitAndCountReplies()).isEqualTo(1);
    }

    @Test
    void promise_2_a_reply_that_was_begun_before_the_person_came_is_dropped() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch taken = new CountDownLatch(1);
        path.follow(question -> {
            begun.countDown();
            await(taken);
            return AnswerTraceFixture.answered(question);
        });
        try (WidgetStream stream = WidgetStream.open(visitor, conversation, 0)) {
            visitor.say(conversation, "Hello?");
            begun.await(10, TimeUnit.SECONDS);

            takeOver();
            conversations.changeStatus(site.id(), id(), ConversationStatus.BOT);
            taken.countDown();

            stream.await(frame ->
                    frame.event().equals("typing") && frame.data().path("until").isNull());
            assertThat(waitAndCountReplies()).isZero();
            assertThat(stream.frames()).noneMatch(frame -> frame.event().equals("delta"));
        }
        path.follow(AnswerTraceFixture::answered);
        visitor.say(conversation, "And now?");
        assertThat(awaitReplies(1)).hasSize(1);
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
    void promise_5_that_nobody_is_there_is_said_once_for_each_closure() {
        Instant opens = Instant.parse("2036-11-24T09:00:00Z");
        path.follow(question -> AnswerTraceFixture.outOfHours(question, opens));
        for (String text : List.of("One?", "Two?", "Three?")) {
            visitor.say(conversation, text);
        }

        List<JsonNode> replies = awaitReplies(3);

        assertThat(replies)
                .extracting(reply -> reply.path("text").asString())
                .filteredOn(text -> text.startsWith("We are back on Monday."))
                .hasSize(1);
        assertThat(replies.get(1).path("text").asString()).contains("added this for our team");
        assertThat(handoffs()).isEqualTo(1);
    }

    @Test
    void the_notice_asks_for_an_address_where_none_is_known() {
        path.follow(question -> AnswerTraceFixture.outOfHours(question, MONDAY.plusSeconds(10)));
        visitor.say(conversation, "One?");
        String asking = awaitReplies(1).get(0).path("text").asString();
        WidgetClient known = WidgetClient.enter(port, site.slug());
        conversation = known.open();
        known.post("/widget/conversations/" + conversation + "/contact", "{\"email\": \"ana@example.com\"}");
        visitor = known;

        visitor.say(conversation, "Two?");

        assertThat(asking).endsWith("If you leave your e-mail address, the answer will reach you there too.");
        assertThat(awaitReplies(1).get(0).path("text").asString()).isEqualTo("We are back on Monday.");
    }

    @Test
    void promise_5_that_nobody_is_there_is_not_said_right_after_a_persons_word() {
        Agent ada = agents.add(new NewAgent(
                UUID.randomUUID() + "@example.com", "Ada", Role.AGENT, Set.of(site.id()), AgentStatus.ACTIVE));
        takeOver.reply(site.id(), id(), ada.id(), new AgentMessage(UUID.randomUUID(), "One moment.", List.of()));
        takeOver.backToBot(site.id(), id(), ada.id());
        path.follow(question -> AnswerTraceFixture.outOfHours(question, MONDAY.plusSeconds(10)));

        visitor.say(conversation, "And now?");

        assertThat(awaitReplies(1).get(0).path("text").asString()).contains("added this for our team");
        assertThat(handoffs()).isEqualTo(1);
    }

    @Test
    void when_the_answer_path_fails_a_person_takes_over() {
        path.follow(question -> {
            throw new IllegalStateException("a bug");
        });

        visitor.say(conversation, "Hello?");

        JsonNode reply = awaitReplies(1).get(0);
        assertThat(reply.path("text").asString()).contains("went wrong on our side");
        assertThat(snapshot().path("handoff").path("id").isString()).isTrue();
    }

    @Test
    void when_the_record_cannot_be_read_the_message_is_tried_again() {
        AtomicInteger calls = new AtomicInteger();
        path.follow(question -> {
            if (calls.incrementAndGet() == 1) {
                throw new SearchException("the database is away", new IllegalStateException());
            }
            return AnswerTraceFixture.answered(question);
        });

        visitor.say(conversation, "Hello?");

        assertThat(awaitReplies(1).get(0).path("outcome").asString()).isEqualTo("answered");
        assertThat(calls).hasValue(2);
    }

    @Test
    void promise_2_a_worker_that_dies_with_the_message_leaves_it_to_another_and_one_reply() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch late = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        path.follow(question -> {
            if (calls.incrementAndGet() == 1) {
                begun.countDown();
                await(late);
            }
            return AnswerTraceFixture.answered(question);
        });
        visitor.say(conversation, "Hello?");
        begun.await(10, TimeUnit.SECONDS);

        jdbc.sql("update bot.reply_task set lease_until = clock_timestamp(), holder = :dead")
                .param("dead", UUID.randomUUID())
                .update();
        assertThat(awaitReplies(1)).hasSize(1);
        late.countDown();

        assertThat(waitAndCountReplies()).isEqualTo(1);
        assertThat(calls).hasValue(2);
    }

    @Test
    void a_service_that_stops_gives_its_messages_back_and_answers_them_after_its_start() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch late = new CountDownLatch(1);
        path.follow(question -> {
            begun.countDown();
            await(late);
            return AnswerTraceFixture.answered(question);
        });
        visitor.say(conversation, "Hello?");
        begun.await(10, TimeUnit.SECONDS);

        worker.stop();
        late.countDown();
        int repliesOfTheOld = waitAndCountReplies();
        worker.start();
        worker.sweep();

        assertThat(repliesOfTheOld).isZero();
        assertThat(awaitReplies(1)).hasSize(1);
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

    private void takeOver() {
        conversations.changeStatus(site.id(), id(), ConversationStatus.OPEN);
    }

    private ConversationId id() {
        return new ConversationId(UUID.fromString(conversation));
    }

    private JsonNode snapshot() {
        return visitor.snapshot(conversation);
    }

    private List<String> kinds() {
        return snapshot()
                .path("events")
                .valueStream()
                .map(event -> event.path("kind").asString())
                .toList();
    }

    private long handoffs() {
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

    private List<JsonNode> awaitReplies(int wanted) {
        for (int i = 0; i < 1_000 && replies().size() < wanted; i++) {
            pause(10);
        }
        assertThat(replies()).hasSize(wanted);
        return replies();
    }

    private int waitAndCountReplies() {
        pause(300);
        return replies().size();
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

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
