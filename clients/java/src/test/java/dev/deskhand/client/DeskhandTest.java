package dev.deskhand.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client before a service that does as the test says. */
class DeskhandTest {

    private static final String ANSWER = "{\"outcome\": \"answered\", \"answer\": {\"text\": \"Open it.\","
            + " \"language\": \"en\", \"mode\": \"extractive\", \"degraded\": false}, \"confidence\": 0.9,"
            + " \"knowledgeRevision\": 42, \"later\": [1], \"citations\": [{\"title\": \"T\", \"url\": null}]}";

    private final List<String> keys = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<Response> script = new ArrayList<>();
    private HttpServer server;
    private Deskhand deskhand;

    @BeforeEach
    void startAService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/answer", this::respond);
        server.start();
        deskhand = new Deskhand(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), "dh_key");
    }

    @AfterEach
    void stopTheService() {
        server.stop(0);
    }

    @Test
    void sends_what_is_known_and_reads_what_it_knows() {
        script.add(new Response(200, ANSWER));

        Answer answer = deskhand.answer(Question.of("How \"do\" I?\n").askedBy(Question.User.withId("42")));

        assertThat(bodies).containsExactly("{\"question\":\"How \\\"do\\\" I?\\u000a\",\"user\":{\"id\":\"42\"}}");
        assertThat(answer.text()).isEqualTo("Open it.");
        assertThat(answer.isAnswered()).isTrue();
        assertThat(answer.knowledgeRevision()).isEqualTo(42);
        assertThat(answer.citations().get(0).url()).isNull();
        assertThat(answer.handoff()).isNull();
    }

    @Test
    void tries_again_with_the_same_key_when_the_service_cannot_at_the_moment() {
        script.add(new Response(503, "{\"code\": \"unavailable\", \"detail\": \"later\"}"));
        script.add(new Response(200, ANSWER));

        Answer answer = deskhand.answer(Question.of("How?"));

        assertThat(answer.outcome()).isEqualTo("answered");
        assertThat(keys).hasSize(2).containsOnly(keys.get(0)).doesNotContain("none");
    }

    @Test
    void a_refusal_is_told_at_once_with_all_that_is_wrong() {
        script.add(new Response(400, """
                {"code": "invalid_request", "detail": "/question is blank", "traceId": "t1",
                 "errors": [{"pointer": "/question", "detail": "is blank"}]}
                """));

        assertThatThrownBy(() -> deskhand.answer(Question.of("?"))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.code()).isEqualTo("invalid_request");
            assertThat(problem.traceId()).isEqualTo("t1");
            assertThat(problem).hasMessage("/question is blank");
            assertThat(problem.errors()).containsExactly(new Problem.Fault("/question", null, "is blank"));
        });
        assertThat(keys).hasSize(1);
    }

    @Test
    void what_is_no_problem_of_the_service_is_told_by_its_status() {
        script.add(new Response(500, "<html>"));

        assertThatThrownBy(() -> deskhand.answer(Question.of("?"))).hasMessage("HTTP 500 without a problem");
    }

    @Test
    void a_dry_run_needs_no_key() {
        script.add(new Response(200, ANSWER));

        deskhand.answer(Question.of("How?").asDryRun());

        assertThat(keys).containsExactly("none");
    }

    @Test
    void a_stream_tells_its_pieces_and_ends_with_the_whole() {
        script.add(new Response(200, """
                event: stage
                data: {"stage":"retrieve","ms":1.5}

                event: delta
                data: {"text":"Open "}

                event: delta
                data: {"text":"it."}

                event: done
                data: %s

                """.formatted(ANSWER)));
        StringBuilder told = new StringBuilder();

        Answer answer = deskhand.stream(Question.of("How?"), told::append);

        assertThat(told).hasToString("Open it.");
        assertThat(answer.text()).isEqualTo("Open it.");
    }

    @Test
    void a_stream_that_breaks_off_is_a_problem() {
        script.add(new Response(200, "event: delta\ndata: {\"text\":\"Open \"}\n\n"));

        assertThatThrownBy(() -> deskhand.stream(Question.of("How?"), text -> {}))
                .hasMessage("the stream ended before the answer did");
    }

    @Test
    void a_service_that_is_not_there_is_told_after_three_tries() {
        server.stop(0);

        assertThatThrownBy(() -> deskhand.answer(Question.of("How?"))).isInstanceOf(UncheckedIOException.class);
    }

    private void respond(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        keys.add(key == null ? "none" : key);
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Response response = script.remove(0);
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Retry-After", "0");
        exchange.sendResponseHeaders(response.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private record Response(int status, String body) {}
}
