package dev.deskhand.bot.delivery.connect;

import dev.deskhand.bot.delivery.ReceiverException;
import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.OutboundRequest;
import dev.deskhand.ingest.outbound.OutboundResponse;
import dev.deskhand.ingest.outbound.RetryAfter;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks JSON to receivers through the one way out, and tells what took it from what did not. */
@Component
class Receiver {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int GONE = 410;
    private static final Set<Integer> ASKS_FOR_A_PAUSE = Set.of(429, 503);

    private final OutboundClient client;
    private final JsonMapper json;

    Receiver(OutboundClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /**
     * Sends a text of JSON as it is.
     *
     * @throws ReceiverException when the answer is not a 2xx
     */
    OutboundResponse send(String method, URI uri, Map<String, String> headers, String body) throws IOException {
        return checked(client.send(new OutboundRequest(
                uri, headers, Set.of(), Optional.of(new OutboundRequest.Body(method, "application/json", body)))));
    }

    /**
     * Sends a value as JSON and reads JSON back.
     *
     * @throws ReceiverException when the answer is not a 2xx, or not JSON
     */
    JsonNode exchange(String method, URI uri, Map<String, String> headers, Object body) throws IOException {
        return read(send(method, uri, headers, json.writeValueAsString(body)));
    }

    /**
     * @throws ReceiverException when the answer is not a 2xx, or not JSON
     */
    JsonNode get(URI uri, Map<String, String> headers) throws IOException {
        return read(checked(client.send(new OutboundRequest(uri, headers, Set.of(), Optional.empty()))));
    }

    /** What came back, of whatever status. */
    OutboundResponse sendUnchecked(String method, URI uri, Map<String, String> headers, Object body)
            throws IOException {
        return client.send(new OutboundRequest(
                uri,
                headers,
                Set.of(),
                Optional.of(new OutboundRequest.Body(method, "application/json", json.writeValueAsString(body)))));
    }

    /** @throws ReceiverException when it is no 2xx */
    OutboundResponse checked(OutboundResponse response) throws ReceiverException {
        int status = response.status();
        if (status >= 200 && status < 300) {
            return response;
        }
        String fault = response.uri().getHost() + " answered " + status + ".";
        if (status == GONE) {
            throw ReceiverException.gone(fault);
        }
        Optional<String> pause = response.header("retry-after");
        if (ASKS_FOR_A_PAUSE.contains(status) && pause.isPresent()) {
            throw ReceiverException.busy(fault, RetryAfter.of(pause.get(), LONGEST));
        }
        throw ReceiverException.failed(fault);
    }

    /** @throws ReceiverException when it is not JSON */
    JsonNode read(OutboundResponse response) throws ReceiverException {
        try {
            return json.readTree(response.text());
        } catch (JacksonException e) {
            throw ReceiverException.failed(response.uri().getHost() + " answered what is not JSON.");
        }
    }
}
