package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.handoff.AgentMessage;
import dev.deskhand.bot.handoff.TakeOver;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentStatus;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Over several questions of one conversation, {@code POST /answer} behaves as the bot does in the widget. */
class AnswerMannersIT extends AnswerServiceCase {

    private static final Instant OPENS = Instant.parse("2036-11-24T09:00:00Z");
    private static final String NOTICE = "We are back on Monday.";
    private static final String ADDED = "added this for our team";

    @Autowired
    private TakeOver takeOver;

    @Autowired
    private Agents agents;

    @Test
    void promise_5_that_nobody_is_there_is_said_once_for_each_closure() {
        path.follow(question -> AnswerTraceFixture.outOfHours(question, OPENS));
        JsonNode first = client.ask(QUESTION).json();

        JsonNode second = client.ask(continuing(first, "And this?")).json();
        JsonNode third = client.ask(continuing(first, "And that?")).json();

        assertThat(text(first)).startsWith(NOTICE);
        assertThat(List.of(text(second), text(third)))
                .allSatisfy(text -> assertThat(text).contains(ADDED).doesNotContain(NOTICE));
        assertThat(second.path("outcome").asString()).isEqualTo("out_of_hours");
        assertThat(second.path("handoff")).isEqualTo(first.path("handoff"));
    }

    @Test
    void promise_5_the_next_closure_has_a_notice_of_its_own() {
        path.follow(question -> AnswerTraceFixture.outOfHours(question, OPENS));
        JsonNode first = client.ask(QUESTION).json();
        jdbc.sql("update bot.conversation set notice_until = :past where id = :id")
                .param("past", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .param("id", id(first).value())
                .update();

        JsonNode second = client.ask(continuing(first, "And this?")).json();

        assertThat(text(second)).startsWith(NOTICE);
    }

    @Test
    void promise_5_of_four_questions_at_once_one_hears_that_nobody_is_there() throws Exception {
        JsonNode first = client.ask(QUESTION).json();
        path.follow(question -> AnswerTraceFixture.outOfHours(question, OPENS));
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<String> asking = () -> {
            together.await(30, TimeUnit.SECONDS);
            return text(client.ask(continuing(first, "Is anybody there?")).json());
        };
        ExecutorService four = Executors.newFixedThreadPool(4);
        List<String> texts = new ArrayList<>();

        try {
            for (Future<String> answer : four.invokeAll(List.of(asking, asking, asking, asking))) {
                texts.add(answer.get());
            }
        } finally {
            four.shutdownNow();
        }

        assertThat(texts).filteredOn(text -> text.startsWith(NOTICE)).hasSize(1);
        assertThat(texts).filteredOn(text -> text.contains(ADDED)).hasSize(3);
    }

    @Test
    void promise_5_that_nobody_is_there_is_not_said_right_after_a_persons_word() {
        JsonNode first = client.ask(QUESTION).json();
        Agent ada = agents.add(new NewAgent(
                UUID.randomUUID() + "@example.com", "Ada", Role.AGENT, Set.of(site.id()), AgentStatus.ACTIVE));
        AgentMessage word = new AgentMessage(UUID.randomUUID(), "One moment.", List.of());
        takeOver.reply(site.id(), id(first), ada.id(), word);
        takeOver.backToBot(site.id(), id(first), ada.id());
        path.follow(question -> AnswerTraceFixture.outOfHours(question, OPENS));

        JsonNode second = client.ask(continuing(first, "And now?")).json();

        assertThat(text(second)).contains(ADDED).doesNotContain(NOTICE);
        assertThat(second.path("handoff").path("status").asString()).isEqualTo("waiting");
    }

    @Test
    void the_notice_asks_for_an_address_where_none_is_known() {
        path.follow(question -> AnswerTraceFixture.outOfHours(question, OPENS));

        JsonNode stranger = client.ask(QUESTION).json();
        JsonNode known = client.ask(
                        "{\"question\": \"How?\", \"user\": {\"id\": \"u-7\", \"email\": \"ana@example.com\"}}")
                .json();

        assertThat(text(stranger)).endsWith("If you leave your e-mail address, the answer will reach you there too.");
        assertThat(text(known)).isEqualTo(NOTICE);
    }

    @Test
    void after_one_question_back_the_next_unsure_turn_goes_to_people() {
        path.follow(AnswerTraceFixture::clarified);
        JsonNode first = client.ask(QUESTION).json();

        JsonNode second = client.ask(continuing(first, "No, the other thing")).json();

        assertThat(first.path("outcome").asString()).isEqualTo("clarify");
        assertThat(second.path("outcome").asString()).isIn("escalated", "out_of_hours");
        assertThat(second.path("handoff").path("status").asString()).isEqualTo("waiting");
    }

    private static String text(JsonNode answer) {
        return answer.path("answer").path("text").asString();
    }

    private static ConversationId id(JsonNode answer) {
        return new ConversationId(UUID.fromString(answer.path("conversationId").asString()));
    }
}
