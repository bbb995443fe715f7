package dev.deskhand.evaluation.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visitor of the site "promises" with one conversation, over the widget's routes. */
record VisitorApi(URI url, String token, String conversation) {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static VisitorApi enter(URI url) throws IOException, InterruptedException {
        VisitorApi nobody = new VisitorApi(url, "none", "");
        JsonNode session = nobody.send("POST", "/widget/session", "{\"site\": \"promises\"}", 201);
        VisitorApi visitor = new VisitorApi(url, session.path("token").asString(), "");
        JsonNode opened = visitor.send("POST", "/widget/conversations", "{}", 201);
        return visitor.in(opened.at("/conversation/id").asString());
    }

    /** The same visitor, once the service is somewhere else. */
    VisitorApi at(URI elsewhere) {
        return new VisitorApi(elsewhere, token, conversation);
    }

    private VisitorApi in(String opened) {
        return new VisitorApi(url, token, opened);
    }

    /** Id of the new message. */
    String say(String text) throws IOException, InterruptedException {
        String body = JsonMapper.shared()
                .createObjectNode()
                .put("clientMessageId", UUID.randomUUID().toString())
                .put("text", text)
                .toString();
        return send("POST", "/widget/conversations/" + conversation + "/messages", body, 201)
                .at("/message/id")
                .asString();
    }

    /** The conversation's log. */
    List<JsonNode> events() throws IOException, InterruptedException {
        return send("GET", "/widget/conversations/" + conversation, "", 200)
                .path("events")
                .valueStream()
                .toList();
    }

    /** Numbers of the events that a stream tells after one, up to another. */
    List<Long> streamed(long after, long last) throws IOException, InterruptedException {
        HttpRequest request = to("/widget/conversations/" + conversation + "/events")
                .header("Last-Event-ID", Long.toString(after))
                .build();
        List<Long> told = new ArrayList<>();
        try (Stream<String> lines = HTTP.send(request, BodyHandlers.ofLines()).body()) {
            lines.filter(line -> line.startsWith("id: "))
                    .map(line -> Long.valueOf(line.substring("id: ".length())))
                    .peek(told::add)
                    .anyMatch(id -> id == last);
        }
        return told;
    }

    private JsonNode send(String method, String path, String body, int expected)
            throws IOException, InterruptedException {
        HttpRequest request = to(path).header("Content-Type", "application/json")
                .timeout(LIMIT)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(expected);
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).header("X-Deskhand-Session", token);
    }
}
