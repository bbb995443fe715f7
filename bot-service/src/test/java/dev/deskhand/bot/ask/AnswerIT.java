package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.ApiKeys;
import dev.deskhand.bot.access.NewApiKey;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.answer.ScriptedAnswerPath;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import dev.deskhand.knowledge.search.SearchException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AnswerService
class AnswerIT {

    private static final String QUESTION = "{\"question\": \"How do I reset my password?\"}";
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @Autowired
    private ScriptedAnswerPath path;

    @Autowired
    private SiteDirectory sites;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Site site;
    private AnswerClient client;

    @BeforeEach
    void enterWithAKeyForOneSite() {
        path.follow(AnswerTraceFixture::answered);
        site = newSite();
        client = clientFor(site, Scope.ANSWER);
    }

    @Test
    void answers_with_every_field_of_the_contract() {
        AnswerClient.Response response = client.ask(QUESTION);

        JsonNode body = response.json();
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        assertThat(response.headers()).containsEntry("content-type", "application/json");
        assertThat(body.path("traceId").asString()).isEqualTo(response.headers().get("X-Request-Id"));
        assertThat(body.path("totalMs").asDouble()).isPositive();
        assertThat(normalised(body)).isEqualTo(JsonMapper.shared().readTree("""
                {"outcome": "answered",
                 "answer": {"text": "Open **Account**. Choose **Reset**.\\n\\n1. Read the mail.\\n2. Follow the link.",
                            "language": "en", "mode": "extractive", "degraded": false},
                 "confidence": 0.93, "threshold": 0.71, "reasons": ["one article stands out"],
                 "citations": [{"articleId": "00000000-0000-0002-0000-000000000001", "externalId": "article-1",
                    "title": "Article 1", "url": "https://help.example.com/article-1#steps", "headings": ["Steps"],
                    "quote": "Open **Account**.", "score": 0.81, "revision": 3}],
                 "suggestions": "10 articles", "handoff": null, "language": "en",
                 "conversationId": "an id", "messageId": "an id", "knowledgeRevision": 42,
                 "traceId": "an id", "totalMs": "a time", "trace": null}
                """));
        assertThat(body.path("suggestions").get(1))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"articleId": "00000000-0000-0002-0000-000000000002", "externalId": "article-2", "title": "Article 2",
                 "url": "https://help.example.com/article-2"}
                """));
        assertThat(fieldNames(body))
                .containsExactly(
                        "outcome",
                        "answer",
                        "confidence",
                        "threshold",
                        "reasons",
                        "citations",
                        "suggestions",
                        "handoff",
                        "language",
                        "conversationId",
                        "messageId",
                        "knowledgeRevision",
                        "traceId",
                        "totalMs",
                        "trace");
    }

    @Test
    void hands_the_whole_request_to_the_answer_path() {
        clientFor(site, Scope.ANSWER, Scope.ANSWER_INTERNAL).ask("""
                {"question": "Réinitialiser 🔑 ?", "site": "%s", "language": "fr-CA", "mode": "generative", "dryRun": true,
                 "user": {"id": "u1", "name": "Ada", "email": "ada@example.com", "attributes": {"plan": null}},
                 "context": {"pageUrl": "https://app.example.com"}, "tags": ["a"], "conversationId": null, "trace": false,
                 "history": [{"role": "customer", "text": "Bonjour"}, {"role": "assistant", "text": "Oui ?"}]}
                """.formatted(site.slug()));

        assertThat(path.asked())
                .containsExactly(new Question(
                        site.id(),
                        "Réinitialiser 🔑 ?",
                        java.util.Optional.of("fr"),
                        List.of(new Turn(Turn.Role.CUSTOMER, "Bonjour"), new Turn(Turn.Role.ASSISTANT, "Oui ?")),
                        Set.of(Audience.values()),
                        AnswerMode.GENERATIVE,
                        true));
    }

    @Test
    void generative_without_a_model_is_a_degraded_extractive_answer() {
        JsonNode answer = client.ask("{\"question\": \"How?\", \"mode\": \"generative\"}")
                .json()
                .path("answer");

        assertThat(answer.path("mode").asString()).isEqualTo("extractive");
        assertThat(answer.path("degraded").asBoolean()).isTrue();
    }

    @Test
    void records_question_answer_and_trace() {
        JsonNode body = client.ask("""
                {"question": "How do I reset my password?", "user": {"id": "u1", "name": "Ada"},
                 "context": {"pageUrl": "https://app.example.com/a"}, "tags": ["account"]}
                """).json();

        JsonNode conversation = conversation(body);
        assertThat(conversation.path("status").asString()).isEqualTo("bot");
        assertThat(conversation.path("user").path("name").asString()).isEqualTo("Ada");
        assertThat(conversation.path("pageUrl").asString()).isEqualTo("https://app.example.com/a");
        assertThat(conversation.path("tags").get(0).asString()).isEqualTo("account");
        assertThat(authors(conversation)).containsExactly("customer", "bot");
        assertThat(conversation.path("messages").get(1).path("id").asString())
                .isEqualTo(body.path("messageId").asString());
        assertThat(jdbc.sql("""
                select outcome || ' ' || knowledge_revision || ' ' || confidence || ' ' || threshold || ' '
                    || (features ->> 'margin') || ' ' || (stage_millis ->> 'retrieve') || ' '
                    || (ranked_external_ids ->> 0) || ' ' || (detail -> 'query' ->> 'intent')
                from bot.answer_trace where message_id = :message
                """)
                        .param("message", UUID.fromString(body.path("messageId").asString()))
                        .query(String.class)
                        .single())
                .isEqualTo("answered 42 0.93 0.71 0.5 4.25 article-1 question");
    }

    @Test
    void a_conversation_goes_on_with_its_own_history() {
        JsonNode first = client.ask(QUESTION).json();

        JsonNode second = client.ask(continuing(first, "And on the phone?")).json();

        assertThat(second.path("conversationId")).isEqualTo(first.path("conversationId"));
        assertThat(path.asked().get(1).history())
                .containsExactly(
                        new Turn(Turn.Role.CUSTOMER, "How do I reset my password?"),
                        new Turn(Turn.Role.ASSISTANT, AnswerTraceFixture.TEXT));
        assertThat(authors(conversation(first))).containsExactly("customer", "bot", "customer", "bot");
    }

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
    void the_other_outcomes_are_mapped() {
        path.follow(AnswerTraceFixture::clarified);
        JsonNode clarify = client.ask(QUESTION).json();
        path.follow(AnswerTraceFixture::abstained);
        JsonNode abstained = client.ask(QUESTION).json();

        assertThat(clarify.path("outcome").asString()).isEqualTo("clarify");
        assertThat(clarify.path("answer").path("text").asString()).isEqualTo("Which one?");
        assertThat(clarify.path("handoff").isNull()).isTrue();
        assertThat(abstained.path("outcome").asString()).isEqualTo("abstained");
        assertThat(abstained.path("confidence").asDouble()).isEqualTo(0.2);
        assertThat(abstained.path("handoff").isNull()).isTrue();
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
                .contains("our team")
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
    void streams_the_answer_as_events_that_join_to_it() {
        AnswerClient.Response response = client.ask(QUESTION, "Accept", "text/event-stream", "Idempotency-Key", "s1");

        List<Map.Entry<String, JsonNode>> events = events(response.body());
        assertThat(response.headers().get("content-type")).startsWith("text/event-stream");
        assertThat(events).extracting(Map.Entry::getKey).containsSubsequence("stage", "delta", "citation", "done");
        assertThat(events.stream()
                        .filter(event -> event.getKey().equals("stage"))
                        .map(event -> event.getValue().path("stage").asString()))
                .containsExactly("prepare", "retrieve", "compose", "decide");
        assertThat(String.join(
                        "",
                        events.stream()
                                .filter(event -> event.getKey().equals("delta"))
                                .map(event -> event.getValue().path("text").asString())
                                .toList()))
                .isEqualTo(AnswerTraceFixture.TEXT);
        JsonNode done = events.get(events.size() - 1).getValue();
        assertThat(done).isEqualTo(client.ask(QUESTION, "Idempotency-Key", "s1").json());
        assertThat(events.stream()
                        .filter(event -> event.getKey().equals("delta"))
                        .count())
                .isGreaterThan(1);
    }

    @Test
    void errors_of_a_stream_keep_their_status() {
        AnswerClient.Response response = client.ask("{\"question\": \" \"}", "Accept", "text/event-stream");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.headers().get("content-type")).startsWith("application/problem+json");
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

    @Test
    void the_trace_comes_with_the_scope_for_it() {
        JsonNode trace = clientFor(site, Scope.ANSWER, Scope.CURATE)
                .ask("{\"question\": \"How?\", \"trace\": true, \"dryRun\": true}")
                .json()
                .path("trace");

        assertThat(trace.path("stageMillis").path("retrieve").asDouble()).isEqualTo(4.25);
        assertThat(trace.path("best")).hasSize(12);
        assertThat(trace.path("best").get(0).path("evidence").path("coverage").asDouble())
                .isEqualTo(0.9);
        assertThat(trace.path("confidence").path("features").path("margin").asDouble())
                .isEqualTo(0.5);
    }

    @Test
    void outcomes_and_times_are_counted() {
        client.ask(QUESTION);

        String metrics =
                clientFor(site, Scope.ADMIN).get("/actuator/prometheus").body();

        assertThat(metrics)
                .contains("deskhand_answers_total{dry_run=\"false\",outcome=\"answered\"}")
                .contains("deskhand_answer_time_seconds_count{dry_run=\"false\"}")
                .contains("deskhand_answer_stage_seconds_count{stage=\"retrieve\"}");
    }

    private Site newSite() {
        String slug = "s" + UUID.randomUUID().toString().substring(0, 8);
        return sites.create(slug, "A site");
    }

    private AnswerClient clientFor(Site site, Scope... scopes) {
        NewApiKey wanted = new NewApiKey("test", Set.of(scopes), false, Set.of(site.id()));
        return new AnswerClient(port, keys.issue(wanted).secret().value());
    }

    private JsonNode conversation(JsonNode answer) {
        return client.get("/conversations/" + answer.path("conversationId").asString())
                .json();
    }

    private void setStatus(JsonNode answer, ConversationStatus status) {
        ConversationId id =
                new ConversationId(UUID.fromString(answer.path("conversationId").asString()));
        conversations.changeStatus(site.id(), id, status);
    }

    private static String continuing(JsonNode answer, String question) {
        return "{\"question\": \"" + question + "\", \"conversationId\": \""
                + answer.path("conversationId").asString() + "\"}";
    }

    private long messages() {
        return jdbc.sql("""
                select count(*) from bot.message m join bot.conversation c on c.id = m.conversation_id
                where c.site_id = :site
                """).param("site", site.id().value()).query(Long.class).single();
    }

    private long rows() {
        return jdbc.sql("""
                select (select count(*) from bot.customer) + (select count(*) from bot.conversation)
                    + (select count(*) from bot.conversation_event) + (select count(*) from bot.message)
                    + (select count(*) from bot.answer_trace) + (select count(*) from bot.handoff)
                    + (select count(*) from bot.idempotency_key)
                """).query(Long.class).single();
    }

    private static List<String> authors(JsonNode conversation) {
        return conversation
                .path("messages")
                .valueStream()
                .map(message -> message.path("author").asString())
                .toList();
    }

    private static List<String> fieldNames(JsonNode body) {
        return List.copyOf(body.propertyNames());
    }

    private static JsonNode normalised(JsonNode body) {
        tools.jackson.databind.node.ObjectNode copy = (tools.jackson.databind.node.ObjectNode) body.deepCopy();
        for (String id : List.of("conversationId", "messageId", "traceId")) {
            copy.put(id, copy.path(id).isString() ? "an id" : "none");
        }
        copy.put("totalMs", "a time");
        copy.put("suggestions", copy.path("suggestions").size() + " articles");
        return copy;
    }

    private static List<Map.Entry<String, JsonNode>> events(String stream) {
        List<Map.Entry<String, JsonNode>> events = new ArrayList<>();
        for (String frame : stream.split("\n\n")) {
            String[] lines = frame.split("\n");
            assertThat(lines).as(frame).hasSize(2);
            events.add(Map.entry(
                    lines[0].substring("event: ".length()),
                    JsonMapper.shared().readTree(lines[1].substring("data: ".length()))));
        }
        return events;
    }
}
