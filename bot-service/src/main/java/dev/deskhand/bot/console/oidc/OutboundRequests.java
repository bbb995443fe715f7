package dev.deskhand.bot.console.oidc;

import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.OutboundRequest;
import dev.deskhand.ingest.outbound.OutboundResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.AbstractClientHttpRequest;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/** Lets Spring's clients speak through the one way out, under its policy. GET and POST. */
record OutboundRequests(OutboundClient client) implements ClientHttpRequestFactory {

    /** What the way out sets by itself. */
    private static final Set<String> NOT_PASSED_ON = Set.of("content-length", "content-type");

    @Override
    public ClientHttpRequest createRequest(URI uri, HttpMethod method) {
        return new Request(client, uri, method);
    }

    private static final class Request extends AbstractClientHttpRequest {

        private final OutboundClient client;
        private final URI uri;
        private final HttpMethod method;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Request(OutboundClient client, URI uri, HttpMethod method) {
            this.client = client;
            this.uri = uri;
            this.method = method;
        }

        @Override
        public URI getURI() {
            return uri;
        }

        @Override
        public HttpMethod getMethod() {
            return method;
        }

        @Override
        protected OutputStream getBodyInternal(HttpHeaders headers) {
            return body;
        }

        @Override
        protected ClientHttpResponse executeInternal(HttpHeaders headers) throws IOException {
            Map<String, String> passedOn = new HashMap<>();
            headers.forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    passedOn.put(name, String.join(", ", values));
                }
            });
            Optional<OutboundRequest.Body> sent = Optional.of(method)
                    .filter(HttpMethod.POST::equals)
                    .map(post -> new OutboundRequest.Body(
                            String.valueOf(headers.getContentType()), body.toString(StandardCharsets.UTF_8)));
            return new Response(client.send(new OutboundRequest(uri, passedOn, Set.of(), sent)));
        }
    }

    private record Response(OutboundResponse response) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(response.status());
        }

        @Override
        public String getStatusText() {
            return "";
        }

        @Override
        public HttpHeaders getHeaders() {
            HttpHeaders headers = new HttpHeaders();
            response.headers().forEach(headers::addAll);
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(response.body());
        }

        @Override
        public void close() {
            // Read to its end already.
        }
    }
}
