package dev.deskhand.evaluation.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks one service over HTTP. */
final class AnswerClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final ServiceAddress service;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    AnswerClient(ServiceAddress service) {
        this.service = service;
    }

    /**
     * The answer as the service gives it.
     *
     * @throws ServiceException when it cannot be reached, lets nobody in with this key, or refuses the question
     */
    JsonNode ask(Map<String, Object> request) {
        HttpRequest post = HttpRequest.newBuilder(URI.create(service.url() + "/answer"))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + service.key())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(request)))
                .build();
        HttpResponse<String> response = send(post);
        return switch (response.statusCode()) {
            case 200 -> json(response);
            case 401 -> throw new ServiceException(keyRefused());
            case 403 -> throw new ServiceException("The key may not ask questions here: " + detail(response));
            default ->
                throw new ServiceException("The service refused (" + response.statusCode() + "): " + detail(response));
        };
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ServiceException(
                    "The service at " + service.url() + " cannot be reached. Is it running? \"./deskhand demo\" starts"
                            + " one.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceException("Interrupted before the service answered.", e);
        }
    }

    private String keyRefused() {
        return service.key().isEmpty()
                ? "The service at " + service.url() + " wants a key; give one with --key or DESKHAND_API_KEY."
                : "The service at " + service.url() + " refused the key; give a valid one with --key or"
                        + " DESKHAND_API_KEY.";
    }

    private JsonNode json(HttpResponse<String> response) {
        try {
            return JsonMapper.shared().readTree(response.body());
        } catch (JacksonException e) {
            throw new ServiceException("What runs at " + service.url() + " is not a Deskhand service.", e);
        }
    }

    private static String detail(HttpResponse<String> response) {
        try {
            return JsonMapper.shared().readTree(response.body()).path("detail").asString("no reason given");
        } catch (JacksonException e) {
            return "no reason given";
        }
    }
}
