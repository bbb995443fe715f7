package dev.deskhand.bot.model;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;

/**
 * The configured endpoints, each with its breaker.
 *
 * @param inOrder of preference
 */
record ModelEndpoints(List<GuardedEndpoint> inOrder) {

    ModelEndpoints {
        inOrder = List.copyOf(inOrder);
    }

    static ModelEndpoints of(ModelSettings settings, Clock clock) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(settings.connect())
                .build();
        return new ModelEndpoints(settings.endpoints().stream()
                .map(it -> new GuardedEndpoint(
                        it, new SpringAiEndpoint(http, it, settings.maxSize().toBytes()), settings, clock))
                .toList());
    }
}
