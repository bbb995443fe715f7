package dev.deskhand.evaluation.promise;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of a service who tries nothing twice by itself. */
record ServiceApi(URI url, String key) {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** What came back. */
    record Response(int status, String body, boolean replayed) {

        boolean successful() {
            return status / 100 == 2;
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    /** The same service with a key that outlives its process, for a new site and no other. */
    ServiceApi withLastingKey() throws IOException, InterruptedException {
        Response site = send("POST", "/sites", "{\"slug\": \"promises\"}", null);
        Map<String, Object> wanted =
                Map.of("name", "promises", "scopes", List.of("answer", "ingest"), "sites", List.of("promises"));
        if (!site.successful()) {
            throw new IOException("the site was not made: " + site.body());
        }
        Response made = send("POST", "/keys", JsonMapper.shared().writeValueAsString(wanted), null);
        return new ServiceApi(url, made.json().path("key").asString());
    }

    Response ask(Map<String, Object> question, @Nullable String idempotencyKey)
            throws IOException, InterruptedException {
        return send("POST", "/answer", JsonMapper.shared().writeValueAsString(question), idempotencyKey);
    }

    Response publish(String externalId, String title, String body) throws IOException, InterruptedException {
        Map<String, Object> article = Map.of("title", title, "body", body, "language", "en");
        return send(
                "PUT", "/knowledge/articles/" + externalId, JsonMapper.shared().writeValueAsString(article), null);
    }

    Response send(String method, String path, String body, @Nullable String idempotencyKey)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(LIMIT)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        boolean replayed = response.headers()
                .firstValue("Idempotency-Replayed")
                .filter("true"::equals)
                .isPresent();
        return new Response(response.statusCode(), response.body(), replayed);
    }
}
