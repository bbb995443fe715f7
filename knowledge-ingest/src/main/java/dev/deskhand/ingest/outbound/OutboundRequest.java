package dev.deskhand.ingest.outbound;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something to fetch or to send.
 *
 * @param headers sent to the first host only; a redirect to another gets none of them
 * @param types media types that are read, in lower case without parameters; empty for all
 * @param body what is sent; empty for GET
 */
public record OutboundRequest(URI uri, Map<String, String> headers, Set<String> types, Optional<Body> body) {

    /**
     * What is sent.
     *
     * @param method POST or PUT
     * @param type media type; the text goes out as UTF-8
     */
    public record Body(String method, String type, String text) {

        public Body {
            if (!method.equals("POST") && !method.equals("PUT")) {
                throw new IllegalArgumentException("method is " + method + ", must be POST or PUT");
            }
        }

        /** What is posted. */
        public Body(String type, String text) {
            this("POST", type, text);
        }
    }

    public OutboundRequest {
        headers = Map.copyOf(headers);
        types = Set.copyOf(types);
    }

    public static OutboundRequest get(URI uri, Set<String> types) {
        return new OutboundRequest(uri, Map.of(), types, Optional.empty());
    }

    public OutboundRequest withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new OutboundRequest(uri, more, types, body);
    }

    /** The same for the place that a redirect names. */
    OutboundRequest redirectedTo(URI next) {
        boolean sameHost = next.getHost().equalsIgnoreCase(uri.getHost())
                && next.getPort() == uri.getPort()
                && next.getScheme().equalsIgnoreCase(uri.getScheme());
        return new OutboundRequest(next, sameHost ? headers : Map.of(), types, Optional.empty());
    }
}
