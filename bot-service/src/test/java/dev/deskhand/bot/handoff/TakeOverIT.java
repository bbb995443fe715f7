package dev.deskhand.bot.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.ask.WidgetClient;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.bot.people.AgentStatus;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import dev.deskhand.bot.people.Team;
import dev.deskhand.bot.people.Teams;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.publish.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** People who take conversations over, close them and hand them back. */
class TakeOverIT extends AnswerServiceCase {

    @Autowired
    private TakeOver takeOver;

    @Autowired
    private Agents agents;

    @Autowired
    private Teams teams;

    private Agent ada;
    private Agent bo;
    private WidgetClient visitor;
    private ConversationId id;

    @BeforeEach
    void twoAgentsAndAVisitorWhoWantsAPerson() {
        ada = agent("Ada", site);
        bo = agent("Bo", site);
        visitor = WidgetClient.enter(port, site.slug());
        id = new ConversationId(UUID.fromString(visitor.open()));
        visitor.post("/widget/conversations/" + id + "/handoff", "{\"reason\": \"My invoice is wrong\"}");
    }

    @Test
    void who_claims_a_conversation_has_it_and_the_visitor_sees_the_name() {
        long fence = conversation().fence();

        Conversation claimed = takeOver.claim(site.id(), id, ada.id());

        assertThat(claimed.status()).isEqualTo(ConversationStatus.OPEN);
        assertThat(claimed.fence()).isEqualTo(fence + 1);
        assertThat(claimed.charge().assignee()).hasValueSatisfying(person -> assertThat(person.agent())
                .isEqualTo(ada.id().value()));
        assertThat(snapshot().path("conversation").path("assignee").path("name").asString())
                .isEqualTo("Ada");
        assertThat(snapshot().path("handoff").path("status").asString()).isEqualTo("accepted");
        assertThat(kinds()).endsWith("status", "joined", "handoff");
        assertThat(snapshot().toString()).doesNotContain(ada.id().toString());
    }

    @Test
    void the_same_agent_once_more_changes_nothing() {
        Conversation first = takeOver.claim(site.id(), id, ada.id());

        assertThat(takeOver.claim(site.id(), id, ada.id())).isEqualTo(first);
    }

    @Test
    void of_eight_claims_at_once_by_two_agents_one_agent_wins_and_the_other_hears_the_name() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<String>> claims = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            AgentId agent = i % 2 == 0 ? ada.id() : bo.id();
            claims.add(() -> outcome(() -> takeOver.claim(site.id(), id, agent)));
        }

        List<String> outcomes = new ArrayList<>();
        for (Future<String> claim : threads.invokeAll(claims)) {
            outcomes.add(claim.get());
        }
        threads.shutdown();

        String holder = conversation().charge().assignee().orElseThrow().name();
        assertThat(outcomes).filteredOn("done"::equals).hasSize(4);
        assertThat(outcomes)
                .filteredOn(it -> it.equals("claimed: " + holder + " has this conversation."))
                .hasSize(4);
        assertThat(kinds()).filteredOn("joined"::equals).hasSize(1);
    }

    @Test
    void a_reply_takes_what_nobody_has_and_is_the_same_when_sent_again() {
        AgentMessage message = new AgentMessage(UUID.randomUUID(), "Which invoice is it?", List.of());

        Message said = takeOver.reply(site.id(), id, ada.id(), message);
        Message again = takeOver.reply(site.id(), id, ada.id(), message);

        assertThat(again).isEqualTo(said);
        assertThat(conversation().status()).isEqualTo(ConversationStatus.OPEN);
        JsonNode shown = last("message").path("message");
        assertThat(shown.path("author").path("kind").asString()).isEqualTo("agent");
        assertThat(shown.path("author").path("name").asString()).isEqualTo("Ada");
        assertThat(kinds()).endsWith("joined", "handoff", "message");
        refused(ErrorCode.CLAIMED, () -> takeOver.reply(site.id(), id, bo.id(), text("Hello")));
        refused(ErrorCode.MESSAGE_DIFFERS, () -> takeOver.reply(site.id(), id, bo.id(), message));
    }

    @Test
    void promise_2_the_bot_is_silent_until_it_is_named() {
        takeOver.claim(site.id(), id, ada.id());
        visitor.say(id.toString(), "Are you there?");
        takeOver.assign(site.id(), id, ada.id(), Optional.empty());
        visitor.say(id.toString(), "Hello?");

        assertThat(tasks()).isZero();
        assertThat(conversation().status()).isEqualTo(ConversationStatus.WAITING);
        assertThat(snapshot().path("handoff").path("status").asString()).isEqualTo("waiting");

        takeOver.backToBot(site.id(), id, bo.id());
        visitor.say(id.toString(), "How do I reset it?");

        assertThat(tasks()).isEqualTo(1);
        assertThat(conversation().charge().assignee()).isEmpty();
        assertThat(snapshot().path("handoff").isNull()).isTrue();
    }

    @Test
    void promise_2_a_question_to_the_api_in_a_conversation_that_people_have_gets_no_answer_of_the_bot() {
        takeOver.claim(site.id(), id, ada.id());
        takeOver.assign(site.id(), id, ada.id(), Optional.empty());

        JsonNode answer = client.ask("{\"question\": \"And now?\", \"conversationId\": \"" + id + "\"}")
                .json();

        assertThat(answer.path("answer").isNull()).isTrue();
        assertThat(answer.path("handoff").path("status").asString()).isEqualTo("waiting");
    }

    @Test
    void what_a_customer_writes_soon_after_the_end_waits_for_the_same_person() {
        takeOver.reply(site.id(), id, ada.id(), text("Paid back."));
        Conversation closed = takeOver.resolve(site.id(), id, ada.id(), Resolution.SOLVED);

        visitor.say(id.toString(), "I do not see it yet");

        assertThat(closed.status()).isEqualTo(ConversationStatus.CLOSED);
        assertThat(conversation().status()).isEqualTo(ConversationStatus.WAITING);
        assertThat(conversation().charge().assignee())
                .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Ada"));
        assertThat(tasks()).isZero();
        assertThat(snapshot().path("handoff").path("message").asString())
                .startsWith("Someone from our team will answer");
        assertThat(jdbc.sql(
                                "select reason, resolution from bot.handoff where conversation_id = :id order by created_at")
                        .param("id", id.value())
                        .query((row, number) -> row.getString(1) + " " + row.getString(2))
                        .list())
                .containsExactly("customer_wish solved", "reopened null");
    }

    @Test
    void what_a_customer_writes_long_after_the_end_is_the_bots() {
        takeOver.resolve(site.id(), id, ada.id(), Resolution.SOLVED);
        jdbc.sql("update bot.conversation set people_until = now() where id = :id")
                .param("id", id.value())
                .update();

        visitor.say(id.toString(), "How do I reset my password?");

        assertThat(tasks()).isEqualTo(1);
        assertThat(conversation().isWithPeople()).isFalse();
    }

    @Test
    void a_conversation_is_given_to_a_colleague_and_to_a_team() {
        TeamName billing = new TeamName("billing");
        teams.put(Team.named(site.id(), billing));
        takeOver.claim(site.id(), id, ada.id());

        Conversation bos = takeOver.assign(site.id(), id, ada.id(), bo.id());
        Conversation teams = takeOver.assign(site.id(), id, bo.id(), Optional.of(billing));

        assertThat(bos.charge().assignee())
                .hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("Bo"));
        assertThat(teams.charge().team()).hasValue(billing);
        assertThat(teams.charge().assignee()).isEmpty();
        assertThat(teams.status()).isEqualTo(ConversationStatus.WAITING);
        refused(
                ErrorCode.NOT_FOUND,
                () -> takeOver.assign(site.id(), id, bo.id(), Optional.of(new TeamName("nobodys"))));
    }

    @Test
    void only_who_has_a_conversation_closes_it_or_hands_it_back() {
        takeOver.claim(site.id(), id, ada.id());

        refused(ErrorCode.CLAIMED, () -> takeOver.resolve(site.id(), id, bo.id(), Resolution.SOLVED));
        refused(ErrorCode.CLAIMED, () -> takeOver.backToBot(site.id(), id, bo.id()));
    }

    @Test
    void promise_6_who_does_not_work_for_the_site_and_what_is_another_sites_are_not_there() {
        Site other = newSite();
        Agent stranger = agent("Stranger", other);
        Agent gone = agents.add(new NewAgent(
                UUID.randomUUID() + "@example.com", "Gone", Role.AGENT, Set.of(site.id()), AgentStatus.DISABLED));

        refused(ErrorCode.NOT_FOUND, () -> takeOver.claim(site.id(), id, stranger.id()));
        refused(ErrorCode.NOT_FOUND, () -> takeOver.claim(other.id(), id, stranger.id()));
        refused(ErrorCode.NOT_FOUND, () -> takeOver.claim(site.id(), id, gone.id()));
        refused(ErrorCode.NOT_FOUND, () -> takeOver.assign(site.id(), id, ada.id(), stranger.id()));
    }

    private Agent agent(String name, Site works) {
        return agents.add(new NewAgent(
                UUID.randomUUID() + "@example.com", name, Role.AGENT, Set.of(works.id()), AgentStatus.ACTIVE));
    }

    private static AgentMessage text(String text) {
        return new AgentMessage(UUID.randomUUID(), text, List.of());
    }

    private Conversation conversation() {
        return conversations.get(site.id(), id);
    }

    private JsonNode snapshot() {
        return visitor.snapshot(id.toString());
    }

    private List<String> kinds() {
        return snapshot()
                .path("events")
                .valueStream()
                .map(event -> event.path("kind").asString())
                .toList();
    }

    private JsonNode last(String kind) {
        return snapshot()
                .path("events")
                .valueStream()
                .filter(event -> event.path("kind").asString().equals(kind))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /* Messages that were ever the bot's to answer. */
    private long tasks() {
        return jdbc.sql("select count(*) from bot.reply_task where conversation_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private static String outcome(Runnable claim) {
        try {
            claim.run();
            return "done";
        } catch (DeskhandException e) {
            return e.code().slug() + ": " + e.getMessage();
        }
    }

    private static void refused(ErrorCode code, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(DeskhandException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
