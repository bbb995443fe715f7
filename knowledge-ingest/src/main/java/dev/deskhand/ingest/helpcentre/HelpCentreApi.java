package dev.deskhand.ingest.helpcentre;

import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.OutboundRequest;
import dev.deskhand.ingest.outbound.OutboundResponse;
import dev.deskhand.ingest.outbound.RetryAfter;
import dev.deskhand.ingest.source.SourceException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads pages of JSON from one API with its credentials, which go to that API's own server and to no other. Waits when
 * the API asks for it; a page that breaks off is asked for once more.
 */
final class HelpCentreApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> TYPES = Set.of("application/json", "text/json");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
    private static final int MAX_ATTEMPTS = 5;
    private static final Set<Integer> CLOSED = Set.of(403, 404);

    private final OutboundClient client;
    private final URI base;
    private final Map<String, String> headers;

    /**
     * @param base the API's root, such as {@code https://acme.example.com}
     * @param headers with the credentials
     */
    HelpCentreApi(OutboundClient client, URI base, Map<String, String> headers) {
        this.client = client;
        this.base = base;
        this.headers = headers;
    }

    /** A page of results. */
    record JsonPage(JsonNode body, Optional<String> nextLink) {}

    /**
     * @param path with its query, or an address that an earlier page named
     * @throws SourceException when the API refuses, fails for good or sends what cannot be read
     */
    JsonPage get(String path) {
        return fetch(path, Set.of()).orElseThrow();
    }

    /**
     * The same, for what need not be there or may be closed to this token: then empty.
     *
     * @throws SourceException when the API fails for good or sends what cannot be read
     */
    Optional<JsonPage> find(String path) {
        return fetch(path, CLOSED);
    }

    private Optional<JsonPage> fetch(String path, Set<Integer> nothing) {
        URI address = address(path);
        int broken = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                OutboundResponse response = client.send(new OutboundRequest(address, headers, TYPES, Optional.empty()));
                if (response.status() == 200) {
                    return Optional.of(new JsonPage(JSON.readTree(response.body()), nextLink(response)));
                }
                if (nothing.contains(response.status())) {
                    return Optional.empty();
                }
                if (!mayRecover(response.status()) || attempt == MAX_ATTEMPTS) {
                    throw refused(response.status());
                }
                RetryAfter.sleep(RetryAfter.of(response.header("retry-after").orElse("1"), LONGEST_WAIT));
            } catch (JacksonException e) {
                if (++broken > 1) {
                    throw new SourceException(base + " sends pages that are not whole.", e);
                }
            } catch (IOException e) {
                if (++broken > 1) {
                    throw new SourceException(base + " cannot be read: " + e.getMessage(), e);
                }
            }
        }
    }

    private URI address(String path) {
        URI address = base.resolve(path);
        boolean own = address.getHost().equals(base.getHost())
                && address.getPort() == base.getPort()
                && address.getScheme().equals(base.getScheme());
        if (!own) {
            throw new SourceException(base + " leads to another server, " + address.getHost() + ".", null);
        }
        return address;
    }

    private SourceException refused(int status) {
        String reason =
                switch (status) {
                    case 401, 403 -> "does not accept the token (status " + status + ")";
                    case 404 -> "has no such address (status 404)";
                    case 429 -> "still asks to wait";
                    default -> "answers with status " + status;
                };
        return new SourceException(base + " " + reason + ".", null);
    }

    private static boolean mayRecover(int status) {
        return status == 429 || status >= 500;
    }

    /* RFC 8288: <https://…?page=2>; rel="next" */
    private static Optional<String> nextLink(OutboundResponse response) {
        return response.header("link").stream()
                .flatMap(header -> Arrays.stream(header.split(",\\s*(?=<)")))
                .filter(link -> link.matches("(?i).*;\\s*rel=\"?next\"?.*"))
                .map(link -> link.substring(link.indexOf('<') + 1, Math.max(link.indexOf('>'), 1)))
                .findFirst();
    }
}
