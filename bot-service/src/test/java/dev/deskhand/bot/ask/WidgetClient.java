package dev.deskhand.bot.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visitor's widget, with a session of its own. */
public record WidgetClient(int port, String token) {

    static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What came back. */
    public record Response(int status, HttpResponse<String> http) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(http.body());
        }
    }

    /** Begins a session of a visitor whom nobody knows. */
    public static WidgetClient enter(int port, String site) {
        JsonNode session = new WidgetClient(port, "none")
                .post("/widget/session", "{\"site\": \"" + site + "\"}")
                .json();
        return new WidgetClient(port, session.path("token").asString());
    }

    public Response get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Response post(String path, String body) {
        return send("POST", path, body);
    }

    /** The id of the visitor's conversation. */
    public String open() {
        return post("/widget/conversations", "{}")
                .json()
                .path("conversation")
                .path("id")
                .asString();
    }

    /** Posts a message with a new client id; the event that comes back. */
    public JsonNode say(String conversation, String text) {
        Response response = say(conversation, UUID.randomUUID(), text);
        if (response.status() != 201) {
            throw new AssertionError(response.http().body());
        }
        return response.json();
    }

    public Response say(String conversation, UUID clientMessageId, String text) {
        return post(
                "/widget/conversations/" + conversation + "/messages",
                JsonMapper.shared()
                        .createObjectNode()
                        .put("clientMessageId", clientMessageId.toString())
                        .put("text", text)
                        .toString());
    }

    public JsonNode snapshot(String conversation) {
        return get("/widget/conversations/" + conversation).json();
    }

    private Response send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("X-Deskhand-Session", token)
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Response(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
