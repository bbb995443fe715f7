package dev.deskhand.bot.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.ApiTest;
import dev.deskhand.bot.access.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProblemIT extends ApiTest {

    @Test
    void an_unknown_route_is_a_whole_problem() {
        HttpResponse<String> response = send(to("/nowhere/at/all"));

        JsonNode body = json(response);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(body.get("type").asString()).isEqualTo("urn:deskhand:problem:not_found");
        assertThat(body.get("title").asString()).isEqualTo("There is no such thing");
        assertThat(body.get("status").asInt()).isEqualTo(404);
        assertThat(body.get("detail").asString()).isEqualTo("There is nothing at /nowhere/at/all.");
        assertThat(body.get("instance").asString()).isEqualTo("/nowhere/at/all");
        assertThat(body.get("code").asString()).isEqualTo("not_found");
        assertThat(response.headers().firstValue("X-Request-Id"))
                .hasValue(body.get("traceId").asString());
    }

    @Test
    void the_unexpected_tells_the_caller_nothing() {
        HttpResponse<String> response = send(to("/failing/unexpected"));

        assertProblem(response, 500, "internal");
        assertThat(response.body()).doesNotContain("secret of the house").doesNotContain("IllegalState");
    }

    @Test
    void a_record_out_of_reach_is_503_also_for_who_wants_a_stream() {
        HttpResponse<String> response = send(to("/failing/search").header("Accept", "text/event-stream"));

        assertProblem(response, 503, "unavailable");
        assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(response.body()).doesNotContain("db-7");
    }

    @Test
    void a_wrong_method_names_the_right_ones() {
        HttpResponse<String> response =
                send(to("/sites", keyWith(Scope.ADMIN)).method("PATCH", BodyPublishers.ofString("{}")));

        assertProblem(response, 405, "method_not_allowed");
        assertThat(response.headers().firstValue("Allow").orElseThrow()).contains("GET", "POST");
    }

    @Test
    void a_foreign_media_type_is_415_and_an_unoffered_one_406() {
        String key = keyWith(Scope.ADMIN);

        HttpResponse<String> form = send(to("/sites", key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("slug=a")));
        HttpResponse<String> image = send(to("/sites", key).header("Accept", "image/png"));

        assertProblem(form, 415, "unsupported_media_type");
        assertProblem(image, 406, "not_acceptable");
    }

    @Test
    void a_parameter_of_the_wrong_type_is_named() {
        HttpResponse<String> response = get("/knowledge/articles?limit=many", keyWith(Scope.INGEST));

        assertProblem(response, 400, "invalid_request");
        assertThat(json(response).at("/errors/0/parameter").asString()).isEqualTo("limit");
        assertThat(json(response).at("/errors/0/detail").asString()).isEqualTo("is \"many\", must be a whole number");
    }

    @Test
    void the_error_page_itself_is_nothing() {
        assertProblem(send(to("/error")), 404, "not_found");
    }

    @Test
    void what_tomcat_refuses_by_itself_is_a_problem_too() throws IOException {
        String response;
        try (Socket socket = new Socket("127.0.0.1", port())) {
            String request = "GET /sites/a%5Cb%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            response = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        assertThat(response).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"invalid_request\"");
    }

    @Test
    void json_is_neither_kept_nor_sniffed() {
        HttpResponse<String> response = get("/sites", keyWith(Scope.ADMIN));

        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).get("code").asString()).isEqualTo(code);
    }
}
