package dev.deskhand.bot.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.ApiKeys;
import dev.deskhand.bot.access.NewApiKey;
import dev.deskhand.bot.access.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a site's own staff and programs do over the API while visitors look at the widget. */
final class SiteApi {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String key;

    SiteApi(ServiceUnderTest service) {
        url = service.url();
        NewApiKey wanted = new NewApiKey("browser", Set.of(Scope.ADMIN, Scope.INGEST, Scope.CURATE), true, Set.of());
        key = service.bean(ApiKeys.class).issue(wanted).secret().value();
    }

    /** Publishes an article, and returns its id. */
    String publish(String externalId, String title, String markdown) {
        JsonNode answer = send("PUT", "/knowledge/articles/" + externalId, Map.of("title", title, "body", markdown));
        return answer.path("articleId").asString();
    }

    void remove(String externalId) {
        send("DELETE", "/knowledge/articles/" + externalId, Map.of());
    }

    /** Writes the widget's settings; what is left out falls back to its default. */
    void widget(Map<String, ?> settings) {
        send("PUT", "/sites/default/widget", settings);
    }

    /** Gives the site a schedule of its own, in UTC. */
    void hours(Map<String, String> days) {
        send("PUT", "/sites/default/hours", Map.of("zone", "UTC", "days", days));
    }

    /** The schedule of the settings holds again. */
    void usualHours() {
        send("DELETE", "/sites/default/hours", Map.of());
    }

    /** A new key for signed identities: its kid and its secret. */
    JsonNode identityKey() {
        return send("POST", "/sites/default/identity-keys", Map.of("algorithm", "HS256"));
    }

    private JsonNode send(String method, String path, Object body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(method + " " + path + ": " + answer.body())
                    .isBetween(200, 299);
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }
}
