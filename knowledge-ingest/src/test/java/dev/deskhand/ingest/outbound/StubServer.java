package dev.deskhand.ingest.outbound;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that answers as it is told, and a client that may reach it. */
public final class StubServer implements AutoCloseable {

    /** What is answered; the headers may hold an {@code ETag}, which is compared with {@code If-None-Match}. */
    public record Answer(int status, Map<String, String> headers, String body) {

        public static Answer html(String body) {
            return new Answer(200, Map.of("Content-Type", "text/html; charset=utf-8"), body);
        }

        public static Answer json(String body) {
            return new Answer(200, Map.of("Content-Type", "application/json"), body);
        }

        public static Answer status(int status) {
            return new Answer(status, Map.of(), "");
        }
    }

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> credentials = new CopyOnWriteArrayList<>();

    public StubServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers a path with its query with these in turn; the last one stays. */
    public StubServer on(String path, Answer... inTurn) {
        answers.put(path, new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    public URI uri(String path) {
        return URI.create("http://stub.example:" + server.getAddress().getPort() + path);
    }

    /** Paths with their queries, in the order they were asked for. */
    public List<String> requests() {
        return requests;
    }

    /** Values of the Authorization header, empty for none. */
    public List<String> credentials() {
        return credentials;
    }

    public OutboundClient client() {
        return new OutboundClient(
                new OutboundSettings(Set.of(uri("/").getAuthority()), Duration.ofSeconds(20), 5_000_000),
                name -> new InetAddress[] {InetAddress.getLoopbackAddress()});
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        requests.add(path);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        credentials.add(authorization == null ? "" : authorization);
        Deque<Answer> known = answers.getOrDefault(path, new ArrayDeque<>(List.of(Answer.status(404))));
        Answer answer = known.size() > 1 ? known.removeFirst() : known.getFirst();
        String etag = answer.headers().get("ETag");
        try (exchange) {
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            if (etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] body = answer.body().replace("{base}", uri("").toString()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
