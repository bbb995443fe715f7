package dev.deskhand.bot.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver on this machine that keeps what it gets and answers as the test says. */
public final class StubReceiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile Function<Got, Answer> script = request -> Answer.of(200, "{}");

    public StubReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** What came in; headers in lower case. */
    public record Got(String method, String path, Map<String, String> headers, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /**
     * What goes back.
     *
     * @param dripping a byte at a time, for ever
     * @param silent nothing, until the connection ends
     */
    public record Answer(int status, String body, Map<String, String> headers, boolean dripping, boolean silent) {

        public static Answer of(int status, String body) {
            return new Answer(status, body, Map.of(), false, false);
        }

        public static Answer with(int status, String header, String value) {
            return new Answer(status, "", Map.of(header, value), false, false);
        }

        public static Answer drip() {
            return new Answer(200, "", Map.of(), true, false);
        }

        public static Answer silence() {
            return new Answer(200, "", Map.of(), false, true);
        }
    }

    public void answer(Function<Got, Answer> how) {
        script = how;
    }

    public void answer(int status) {
        script = request -> Answer.of(status, "{}");
    }

    public List<Got> got() {
        return List.copyOf(got);
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public URI uri(String path) {
        return URI.create(address() + path);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            Got request = new Got(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Answer answer = script.apply(request);
            got.add(request);
            if (answer.silent()) {
                pause(60_000);
                return;
            }
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), answer.dripping() ? 0 : body.length == 0 ? -1 : body.length);
            OutputStream out = exchange.getResponseBody();
            out.write(body);
            while (answer.dripping()) {
                out.write(' ');
                out.flush();
                pause(50);
            }
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException("the receiver ends", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
