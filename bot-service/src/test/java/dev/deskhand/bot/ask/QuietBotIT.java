package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.handoff.AgentMessage;
import dev.deskhand.bot.handoff.TakeOver;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentStatus;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** When the bot says nothing, or says it once: a person has the word, nobody is there. */
class QuietBotIT extends ConversationReplyCase {

    @Autowired
    private TakeOver takeOver;

    @Autowired
    private Agents agents;

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
    void a_message_that_people_have_to_answer_is_not_seen_by_the_bot() {
        visitor.say(conversation, "Hello?");
        awaitReplies(1);
        takeOver();

        visitor.say(conversation, "Are you there?");
        worker.sweep();
        pause(300);

        assertThat(kinds()).containsExactly("message", "read", "message", "status", "message");
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
            await(begun);

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

    private void takeOver() {
        conversations.changeStatus(site.id(), id(), ConversationStatus.OPEN);
    }
}
