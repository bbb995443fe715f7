package dev.deskhand.evaluation.run;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's API over one kept-alive HTTP/1.1 connection pool; safe to share between threads. */
public final class ServiceClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final Duration INGEST_LIMIT = Duration.ofMinutes(15);
    private static final int TRIES = 4;

    private final ServiceAddress address;
    private final HttpClient http;

    public ServiceClient(ServiceAddress address) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** A reply as it came. */
    record Response(int status, String body, double ms) {

        boolean successful() {
            return status / 100 == 2;
        }

        boolean worthAnotherTry() {
            return status == 429 || status == 502 || status == 503 || status == 504;
        }

        /** The {@code detail} of a problem document, else the body's beginning. */
        String reason() {
            try {
                String detail = JSON.readTree(body).path("detail").asString("");
                return status + (detail.isEmpty() ? "" : " " + detail);
            } catch (JacksonException e) {
                return status + " " + body.substring(0, Math.min(200, body.length()));
            }
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JacksonException e) {
                throw new ServiceException("the service's reply is no JSON: " + reason(), e);
            }
        }
    }

    /**
     * Reads what is at a path.
     *
     * @throws ServiceException if the service cannot be reached or refuses
     */
    public JsonNode get(String path) {
        return exchange("GET", path, null);
    }

    /** The same as {@link #get} with a body to be kept. */
    public JsonNode post(String path, Object body) {
        return exchange("POST", path, body);
    }

    /** The same as {@link #get} with a body that takes the place of what is there. */
    public JsonNode put(String path, Object body) {
        return exchange("PUT", path, body);
    }

    private JsonNode exchange(String method, String path, @Nullable Object body) {
        Response response = send(method, path, body, ANSWER_LIMIT);
        if (!response.successful()) {
            throw new ServiceException(method + " " + path + " was refused: " + response.reason());
        }
        return response.json();
    }

    /** @return the new site's id */
    String createSite(String slug, String name) {
        Response response = send("POST", "/sites", Map.of("slug", slug, "name", name), INGEST_LIMIT);
        if (!response.successful()) {
            throw new ServiceException("the scratch site " + slug + " was refused: " + response.reason());
        }
        return response.json().path("id").asString(slug);
    }

    void deleteSite(String id) {
        Response response = send("DELETE", "/sites/" + encoded(id), null, INGEST_LIMIT);
        if (!response.successful() && response.status() != 404) {
            throw new ServiceException("the scratch site " + id + " was not deleted: " + response.reason());
        }
    }

    Response publish(String site, List<Map<String, Object>> articles) {
        return send("POST", "/knowledge/articles", Map.of("site", site, "articles", articles), INGEST_LIMIT);
    }

    /** Asks without waiting; tries again when the service is busy, and completes with the reply whatever its status. */
    CompletableFuture<Response> ask(Map<String, Object> question) {
        return sendAsync(request("POST", "/answer", question, ANSWER_LIMIT), 1);
    }

    private Response send(String method, String path, @Nullable Object body, Duration limit) {
        try {
            return sendAsync(request(method, path, body, limit), 1).join();
        } catch (CompletionException e) {
            throw unreachable(e);
        }
    }

    ServiceException unreachable(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String what = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new ServiceException("the service at " + address.url() + " did not reply: " + what, cause);
    }

    private HttpRequest request(String method, String path, @Nullable Object body, Duration limit) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.at(path))
                .timeout(limit)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
        if (address.key() != null) {
            request.header("Authorization", "Bearer " + address.key());
        }
        HttpRequest.BodyPublisher publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        return request.method(method, publisher).build();
    }

    private CompletableFuture<Response> sendAsync(HttpRequest request, int attempt) {
        long start = System.nanoTime();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .handle((response, failure) -> {
                    boolean again = failure == null
                            ? new Response(response.statusCode(), "", 0).worthAnotherTry()
                            : isIo(failure);
                    if (again && attempt < TRIES) {
                        Executor later =
                                CompletableFuture.delayedExecutor(pauseMs(response, attempt), TimeUnit.MILLISECONDS);
                        return CompletableFuture.supplyAsync(() -> request, later)
                                .thenCompose(same -> sendAsync(same, attempt + 1));
                    }
                    return failure == null
                            ? CompletableFuture.completedFuture(new Response(
                                    response.statusCode(), response.body(), (System.nanoTime() - start) / 1e6))
                            : CompletableFuture.<Response>failedFuture(failure);
                })
                .thenCompose(next -> next);
    }

    private static boolean isIo(Throwable failure) {
        return failure instanceof IOException || failure.getCause() instanceof IOException;
    }

    /** As long as {@code Retry-After} asks, at most ten seconds; else 0.2 s, 0.4 s, 0.8 s. */
    private static long pauseMs(@Nullable HttpResponse<String> response, int attempt) {
        long asked = response == null
                ? 0
                : response.headers()
                                .firstValue("Retry-After")
                                .filter(value -> value.matches("\\d{1,4}"))
                                .map(Long::valueOf)
                                .orElse(0L)
                        * 1000;
        return Math.min(10_000, Math.max(asked, 100L << attempt));
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
