package dev.deskhand.bot.model;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpResponse;
import dev.deskhand.bot.model.TextModelException.Cause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The way of one request over the JDK's HTTP client. It goes to the configured address whatever
 * the library above thinks, takes no redirect, and takes nothing but a stream of events.
 */
final class EndpointRequest implements HttpClient {

    private static final String STREAM = "text/event-stream";
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final java.net.http.HttpClient http;
    private final ModelSettings.Endpoint endpoint;
    private final Patience patience;
    private final long maxBytes;
    private volatile @Nullable Future<?> sent;
    private volatile @Nullable CheckedBody body;
    private volatile @Nullable EndpointException fault;

    EndpointRequest(java.net.http.HttpClient http, ModelSettings.Endpoint endpoint, Patience patience, long maxBytes) {
        this.http = http;
        this.endpoint = endpoint;
        this.patience = patience;
        this.maxBytes = maxBytes;
    }

    /** What this side found wrong, whatever the library above made of it; null when nothing. */
    @Nullable
    EndpointException fault() {
        return fault;
    }

    /** Whether the stream came to its end; the library above takes one that breaks off for whole. */
    boolean isWhole() {
        CheckedBody read = body;
        return read != null && read.isWhole();
    }

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
        return executeAsync(request, options).join();
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
        var sending = http.sendAsync(message(request), head -> new BodyQueue());
        sent = sending;
        return sending.handle((response, failure) -> {
            if (failure != null) {
                throw noted(EndpointException.unreachable("there is no connection"));
            }
            return response(response);
        });
    }

    /** Ends the connection, unless it has come to its end. */
    @Override
    public void close() {
        Future<?> sending = sent;
        if (sending != null) {
            sending.cancel(true);
        }
        CheckedBody open = body;
        if (open != null) {
            open.close();
        }
    }

    private java.net.http.HttpRequest message(HttpRequest request) {
        var message = java.net.http.HttpRequest.newBuilder(endpoint.completions())
                .header("Content-Type", "application/json")
                .header("Accept", STREAM)
                .header("User-Agent", "Deskhand")
                .POST(BodyPublishers.ofByteArray(bytes(request)));
        if (!endpoint.key().isEmpty()) {
            message.header("Authorization", "Bearer " + endpoint.key());
        }
        return message.build();
    }

    private EndpointException noted(EndpointException found) {
        fault = found;
        return found;
    }

    private HttpResponse response(java.net.http.HttpResponse<BodyQueue> response) {
        int status = response.statusCode();
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (status != 200) {
            response.body().close();
            throw noted(EndpointException.status(
                    status,
                    response.headers()
                            .firstValue("Retry-After")
                            .map(EndpointRequest::pause)
                            .orElse(null)));
        }
        if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(STREAM)) {
            response.body().close();
            throw noted(EndpointException.asked(Cause.REFUSED, "the type is not " + STREAM));
        }
        CheckedBody checked = new CheckedBody(response.body(), patience, maxBytes);
        body = checked;
        return new Received(status, Headers.builder().build(), new Noting(checked));
    }

    /* Seconds; a date means the shortest of pauses, and neither is obeyed beyond five minutes. */
    private static Duration pause(String header) {
        boolean seconds = header.strip().matches("\\d{1,9}");
        Duration asked = Duration.ofSeconds(seconds ? Long.parseLong(header.strip()) : 1);
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private static byte[] bytes(HttpRequest request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        var content = request.body();
        if (content != null) {
            content.writeTo(bytes);
        }
        return bytes.toByteArray();
    }

    /** Remembers the fault of a body, which the library above may wrap or swallow. */
    private final class Noting extends InputStream {

        private final CheckedBody from;

        Noting(CheckedBody from) {
            this.from = from;
        }

        @Override
        public int read() throws IOException {
            try {
                return from.read();
            } catch (EndpointException e) {
                throw noted(e);
            }
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return from.read(into, offset, length);
            } catch (EndpointException e) {
                throw noted(e);
            }
        }

        @Override
        public void close() {
            from.close();
        }
    }

    private record Received(int statusCode, Headers headers, InputStream body) implements HttpResponse {

        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
