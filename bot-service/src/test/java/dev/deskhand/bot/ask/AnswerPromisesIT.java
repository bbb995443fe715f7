package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.search.SearchException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is promised of questions, recorded answers and hand-offs. */
class AnswerPromisesIT extends AnswerServiceCase {

    @Test
    void a_dry_run_stores_nothing_and_says_what_would_have_been() {
        path.follow(question -> AnswerTraceFixture.outOfHours(question, MONDAY));
        long before = rows();

        JsonNode body = client.ask("{\"question\": \"How?\", \"dryRun\": true}", "Idempotency-Key", "k1")
                .json();

        assertThat(rows()).isEqualTo(before);
        assertThat(body.path("outcome").asString()).isEqualTo("out_of_hours");
        assertThat(body.path("conversationId").isNull()).isTrue();
        assertThat(body.path("messageId").isNull()).isTrue();
        assertThat(body.path("handoff").toString()).isEqualTo("{\"opensAt\":\"2026-11-23T09:00:00Z\"}");
    }

    @Test
    void promise_3_an_escalation_is_recorded_with_its_packet_and_said_once() {
        path.follow(AnswerTraceFixture::escalated);

        JsonNode body = client.ask(QUESTION).json();
        JsonNode again = client.ask(continuing(body, "Hello?")).json();

        assertThat(body.path("outcome").asString()).isEqualTo("escalated");
        assertThat(body.path("answer").path("mode").asString()).isEqualTo("canned");
        assertThat(body.path("answer").path("text").asString()).isEqualTo("I have asked a colleague.");
        assertThat(body.path("citations")).isEmpty();
        assertThat(body.path("suggestions")).hasSize(10);
        assertThat(body.path("handoff").path("status").asString()).isEqualTo("waiting");
        assertThat(body.path("handoff").path("message").asString()).isEqualTo("I have asked a colleague.");
        assertThat(body.path("handoff").path("opensAt").isNull()).isTrue();
        assertThat(again.path("handoff").path("id"))
                .isEqualTo(body.path("handoff").path("id"));
        AnswerClient inbox = clientFor(site, Scope.HANDOFF);
        JsonNode items = inbox.get("/handoffs?status=waiting").json().path("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("packet").path("transcript")).hasSize(1);
        String id = body.path("handoff").path("id").asString();
        assertThat(inbox.get("/handoffs/" + id).json()).isEqualTo(items.get(0));
        assertThat(inbox.get("/handoffs?status=lost&limit=0").status()).isEqualTo(400);
        assertThat(conversation(body).path("status").asString()).isEqualTo("waiting");
    }

    @Test
    void while_people_are_awaited_a_confident_answer_is_still_given() {
        path.follow(question -> AnswerTraceFixture.outOfHours(question, MONDAY));
        JsonNode first = client.ask(QUESTION).json();
        path.follow(AnswerTraceFixture::answered);

        JsonNode second = client.ask(continuing(first, "And now?")).json();

        assertThat(first.path("handoff").path("opensAt").asString()).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(second.path("outcome").asString()).isEqualTo("answered");
        assertThat(conversation(first).path("status").asString()).isEqualTo("waiting");
    }

    @Test
    void promise_2_the_bot_is_silent_after_a_person_has_taken_over() {
        path.follow(AnswerTraceFixture::escalated);
        JsonNode first = client.ask(QUESTION).json();
        setStatus(first, ConversationStatus.OPEN);
        path.follow(AnswerTraceFixture::answered);

        JsonNode second = client.ask(continuing(first, "Are you there?")).json();

        assertThat(second.path("outcome").asString()).isEqualTo("escalated");
        assertThat(second.path("answer").isNull()).isTrue();
        assertThat(second.path("messageId").isNull()).isTrue();
        assertThat(second.path("handoff").path("id"))
                .isEqualTo(first.path("handoff").path("id"));
        assertThat(authors(conversation(first))).containsExactly("customer", "bot", "customer");
        assertThat(path.asked()).isEmpty();
    }

    @Test
    void promise_2_also_when_the_person_came_while_the_bot_was_thinking() {
        JsonNode first = client.ask(QUESTION).json();
        path.follow(question -> {
            setStatus(first, ConversationStatus.OPEN);
            return AnswerTraceFixture.answered(question);
        });

        JsonNode second = client.ask(continuing(first, "Are you there?")).json();

        assertThat(second.path("answer").isNull()).isTrue();
        assertThat(authors(conversation(first))).containsExactly("customer", "bot", "customer");
    }

    @Test
    void a_closed_conversation_is_taken_up_again() {
        JsonNode first = client.ask(QUESTION).json();
        setStatus(first, ConversationStatus.CLOSED);

        client.ask(continuing(first, "One more thing"));

        assertThat(conversation(first).path("status").asString()).isEqualTo("bot");
    }

    @Test
    void when_the_answer_path_fails_the_customer_reaches_a_person() {
        path.follow(question -> {
            throw new IllegalStateException("a bug");
        });

        AnswerClient.Response response = client.ask(QUESTION);

        JsonNode body = response.json();
        assertThat(response.status()).isEqualTo(200);
        assertThat(body.path("outcome").asString()).isIn("escalated", "out_of_hours");
        assertThat(body.path("confidence").asDouble()).isZero();
        assertThat(body.path("answer").path("text").asString())
                .contains("went wrong on our side")
                .doesNotContain("bug");
        assertThat(jdbc.sql("select reason from bot.handoff where id = :id")
                        .param(
                                "id",
                                UUID.fromString(body.path("handoff").path("id").asString()))
                        .query(String.class)
                        .single())
                .isEqualTo("failure");
    }

    @Test
    void promise_9_without_the_record_it_says_503_and_stores_nothing() {
        path.follow(question -> {
            throw new SearchException("the database is away", new IllegalStateException("closed"));
        });
        long before = rows();

        AnswerClient.Response response = client.ask(QUESTION);

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers()).containsKey("Retry-After");
        assertThat(response.json().path("code").asString()).isEqualTo("unavailable");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void promise_1_twenty_at_once_with_one_key_store_one_message() throws Exception {
        CyclicBarrier start = new CyclicBarrier(20);
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Callable<AnswerClient.Response>> work = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            work.add(() -> {
                start.await();
                return client.ask(QUESTION, "Idempotency-Key", "the one");
            });
        }

        List<AnswerClient.Response> responses = new ArrayList<>();
        for (Future<AnswerClient.Response> response : threads.invokeAll(work)) {
            responses.add(response.get());
        }
        threads.shutdown();
        AnswerClient.Response replay = client.ask(QUESTION, "Idempotency-Key", "the one");

        assertThat(responses)
                .extracting(AnswerClient.Response::status)
                .containsOnly(200, 409)
                .contains(200);
        assertThat(responses)
                .filteredOn(response -> response.status() == 200)
                .extracting(AnswerClient.Response::body)
                .containsOnly(replay.body());
        assertThat(replay.headers()).containsEntry("Idempotency-Replayed", "true");
        assertThat(messages()).isEqualTo(2);
        assertThat(client.ask("{\"question\": \"Another?\"}", "Idempotency-Key", "the one")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void promise_1_a_client_that_leaves_the_stream_finds_its_message_stored() throws Exception {
        client.askAndLeave(QUESTION);

        for (int i = 0; i < 100 && messages() == 0; i++) {
            Thread.sleep(20);
        }
        assertThat(messages()).isEqualTo(2);
        assertThat(client.ask(QUESTION).status()).isEqualTo(200);
    }

    @Test
    void promise_6_conversations_and_hand_offs_stay_within_their_site() {
        path.follow(AnswerTraceFixture::escalated);
        JsonNode mine = client.ask(QUESTION).json();
        Site otherSite = newSite();
        AnswerClient other = clientFor(otherSite, Scope.ANSWER, Scope.HANDOFF);
        String id = mine.path("conversationId").asString();

        assertThat(other.get("/conversations/" + id).status()).isEqualTo(404);
        assertThat(other.get("/conversations/" + id + "?site=" + site.slug()).status())
                .isEqualTo(404);
        assertThat(other.get("/handoffs/" + mine.path("handoff").path("id").asString())
                        .status())
                .isEqualTo(404);
        assertThat(other.get("/handoffs").json().path("items")).isEmpty();
        assertThat(other.ask(continuing(mine, "Mine?")).status()).isEqualTo(404);
        assertThat(other.ask("{\"question\": \"Mine?\", \"dryRun\": true, \"conversationId\": \"" + id + "\"}")
                        .status())
                .isEqualTo(404);
        assertThat(client.get("/handoffs").status()).isEqualTo(403);
        assertThat(messages()).isEqualTo(2);
    }

    @Test
    void promise_6_another_customers_conversation_is_not_there() {
        JsonNode mine = client.ask("{\"question\": \"How?\", \"user\": {\"id\": \"u1\"}}")
                .json();

        AnswerClient.Response foreign =
                client.ask("""
                {"question": "How?", "user": {"id": "u2"}, "conversationId": "%s"}
                """.formatted(mine.path("conversationId").asString()));

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(messages()).isEqualTo(2);
    }
}
