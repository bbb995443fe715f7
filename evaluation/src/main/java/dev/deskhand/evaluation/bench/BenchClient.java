package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.run.ServiceAddress;
import dev.deskhand.evaluation.run.ServiceException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;

/** Asks the answering and the bare endpoint in the same way: one client, one key, kept-alive connections, no retries. */
final class BenchClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServiceAddress address;
    private final String site;

    BenchClient(ServiceAddress address, String site) {
        this.address = address;
        this.site = site;
    }

    /** What a request is made of. */
    @FunctionalInterface
    interface Endpoint {
        HttpRequest request(String text);
    }

    HttpRequest dryRun(String question) {
        return post("/answer", Map.of("question", question, "site", site, "dryRun", true));
    }

    HttpRequest recorded(String question) {
        return post("/answer", Map.of("question", question, "site", site));
    }

    HttpRequest bareModel(String text) {
        return post("/bench/embed", Map.of("text", text));
    }

    private HttpRequest post(String path, Map<String, Object> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.url() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json");
        if (address.key() != null) {
            request.header("Authorization", "Bearer " + address.key());
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    /** Sends and waits; milliseconds until the whole reply was there. */
    double time(HttpRequest request) {
        try {
            long start = System.nanoTime();
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            double millis = (System.nanoTime() - start) / 1e6;
            check(response);
            return millis;
        } catch (IOException e) {
            throw new ServiceException("the service did not reply: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceException("interrupted", e);
        }
    }

    /** Sends without waiting; completes with the time of the reply on the clock of {@link System#nanoTime()}. */
    CompletableFuture<Long> send(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).thenApply(response -> {
            long end = System.nanoTime();
            check(response);
            return end;
        });
    }

    private static void check(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            throw new ServiceException("the service replied " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
    }
}
