package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.answer.Circumstances;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.search.SearchException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AnswerIT extends AnswerServiceCase {

    @Autowired
    private MeterRegistry meters;

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
                        Optional.of("fr"),
                        List.of(new Turn(Turn.Role.CUSTOMER, "Bonjour"), new Turn(Turn.Role.ASSISTANT, "Oui ?")),
                        Set.of(Audience.values()),
                        AnswerMode.GENERATIVE,
                        true,
                        new Circumstances(Optional.empty(), List.of("a"), Optional.of("u1"))));
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
    void what_a_model_writes_is_told_while_it_is_being_written() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        path.followAloud((question, listener) -> {
            listener.told("Open **Account**. ");
            await(read);
            return AnswerTraceFixture.answered(question);
        });
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/answer"))
                .header("Authorization", "Bearer " + client.key())
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
                .build();

        List<String> before = new ArrayList<>();
        String rest;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8))) {
            before.add(lines.readLine());
            before.add(lines.readLine());
            read.countDown();
            rest = lines.lines().collect(Collectors.joining("\n"));
        }

        assertThat(before).containsExactly("event: delta", "data: {\"text\":\"Open **Account**. \"}");
        assertThat(rest)
                .doesNotContain("Open **Account**. \"}")
                .contains("{\"text\":\"Choose **Reset**.", "event: done");
    }

    @Test
    void a_failure_after_the_first_sentence_is_told_as_the_last_event() {
        path.followAloud((question, listener) -> {
            listener.told("Open **Account**. ");
            throw new SearchException("the record is gone", new IllegalStateException());
        });

        AnswerClient.Response response = client.ask(QUESTION, "Accept", "text/event-stream");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).endsWith("event: error\ndata: {\"code\":\"unavailable\"}\n\n");
    }

    @Test
    void a_translation_has_its_original_beside_it() {
        Draft translated = new Draft(
                "Öffnen Sie das Konto. [1]",
                "de",
                Draft.Step.TRANSLATED,
                AnswerTraceFixture.draft().citations(),
                false,
                Optional.of(new Draft.Original("Open the account. [1]", "en")));
        path.follow(question -> AnswerTraceFixture.given(question, translated));

        JsonNode answer = client.ask(QUESTION).json().path("answer");

        assertThat(answer.path("mode").asString()).isEqualTo("translated");
        assertThat(answer.path("original").toString())
                .isEqualTo("{\"text\":\"Open the account. [1]\",\"language\":\"en\"}");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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

        assertThat(meters.get("deskhand.answers")
                        .tags("outcome", "answered", "dry_run", "false")
                        .counter()
                        .count())
                .isPositive();
        assertThat(meters.get("deskhand.answer.time")
                        .tag("dry_run", "false")
                        .timer()
                        .count())
                .isPositive();
    }

    private static List<String> fieldNames(JsonNode body) {
        return List.copyOf(body.propertyNames());
    }

    private static JsonNode normalised(JsonNode body) {
        ObjectNode copy = (ObjectNode) body.deepCopy();
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
