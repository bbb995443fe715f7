package dev.deskhand.bot.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.ask.AnswerClient;
import dev.deskhand.bot.ask.AnswerClient.Response;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentStatus;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Hand-offs moved on over the API, for agents who work elsewhere. */
class HandoffActionIT extends AnswerServiceCase {

    @Autowired
    private Agents agents;

    private AnswerClient desk;
    private Agent ada;
    private Agent bo;
    private String handoff;

    @BeforeEach
    void aQuestionThatWaitsForPeople() {
        path.follow(AnswerTraceFixture::escalated);
        desk = clientFor(site, Scope.HANDOFF);
        ada = agent("Ada");
        bo = agent("Bo");
        handoff = client.ask(QUESTION).json().path("handoff").path("id").asString();
    }

    @Test
    void a_claim_says_who_has_it_and_since_when() {
        JsonNode claimed = move("claim", ada, "").json();

        assertThat(claimed.path("status").asString()).isEqualTo("accepted");
        assertThat(claimed.path("agent").asString()).isEqualTo(ada.id().toString());
        assertThat(claimed.path("acceptedAt").isString()).isTrue();
        assertThat(move("claim", ada, "").json()).isEqualTo(claimed);
    }

    @Test
    void another_agent_gets_409_with_the_holders_name() {
        move("claim", ada, "");

        Response refused = move("claim", bo, "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asString()).isEqualTo("claimed");
        assertThat(refused.json().path("detail").asString()).isEqualTo("Ada has this conversation.");
    }

    @Test
    void is_closed_with_a_reason() {
        JsonNode resolved = move("resolve", ada, ", \"reason\": \"duplicate\"").json();

        assertThat(resolved.path("status").asString()).isEqualTo("resolved");
        assertThat(resolved.path("resolution").asString()).isEqualTo("duplicate");
        assertThat(resolved.path("resolvedAt").isString()).isTrue();
    }

    @Test
    void goes_back_to_the_bot() {
        JsonNode given = move("return", ada, "").json();

        assertThat(given.path("resolution").asString()).isEqualTo("returned_to_bot");
        assertThat(jdbc.sql("select status from bot.conversation where id = :id")
                        .param(
                                "id",
                                UUID.fromString(given.path("conversationId").asString()))
                        .query(String.class)
                        .single())
                .isEqualTo("bot");
    }

    @Test
    void an_agent_who_does_not_work_here_and_a_reason_that_there_is_not_are_400() {
        Agent stranger = agents.add(new NewAgent(
                UUID.randomUUID() + "@example.com",
                "Stranger",
                Role.AGENT,
                Set.of(newSite().id()),
                AgentStatus.ACTIVE));

        assertThat(move("claim", stranger, "").status()).isEqualTo(400);
        assertThat(move("resolve", ada, ", \"reason\": \"returned_to_bot\"")
                        .json()
                        .path("errors")
                        .get(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("/reason");
        assertThat(desk.post("/handoffs/" + handoff + "/claim", "{}").status()).isEqualTo(400);
    }

    @Test
    void promise_6_a_hand_off_of_another_site_is_not_there() {
        AnswerClient foreign = clientFor(newSite(), Scope.HANDOFF);

        Response refused = foreign.post("/handoffs/" + handoff + "/claim", "{\"agent\": \"" + ada.email() + "\"}");

        assertThat(refused.status()).isEqualTo(404);
    }

    private Response move(String step, Agent agent, String more) {
        return desk.post("/handoffs/" + handoff + "/" + step, "{\"agent\": \"" + agent.email() + "\"" + more + "}");
    }

    private Agent agent(String name) {
        return agents.add(new NewAgent(
                UUID.randomUUID() + "@example.com", name, Role.AGENT, Set.of(site.id()), AgentStatus.ACTIVE));
    }
}
