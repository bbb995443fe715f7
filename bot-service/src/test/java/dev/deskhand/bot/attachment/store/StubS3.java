package dev.deskhand.bot.attachment.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A store that speaks as much of S3 as we use, and lets in only who signs with its secret. */
final class StubS3 implements AutoCloseable {

    static final String ACCESS_KEY = "the-access-key";
    static final String SECRET_KEY = "the-secret-key";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;

    StubS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getRawPath();
        byte[] found = new byte[0];
        int status;
        if (!isSigned(exchange, body)) {
            status = 403;
        } else if (exchange.getRequestMethod().equals("PUT")) {
            objects.put(path, body);
            status = 200;
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            objects.remove(path);
            status = 204;
        } else {
            found = objects.getOrDefault(path, new byte[0]);
            status = objects.containsKey(path) ? 200 : 404;
        }
        exchange.sendResponseHeaders(status, found.length == 0 ? -1 : found.length);
        exchange.getResponseBody().write(found);
        exchange.close();
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        String moment = exchange.getRequestHeaders().getFirst("x-amz-date");
        URI target = URI.create("http://" + exchange.getRequestHeaders().getFirst("host")
                + exchange.getRequestURI().getRawPath());
        Map<String, String> expected = new SignatureV4("eu-test-1", ACCESS_KEY, SECRET_KEY)
                .headers(exchange.getRequestMethod(), target, body, Instant.from(MOMENT.parse(moment)));
        return expected.entrySet().stream().allMatch(header -> header.getValue()
                .equals(exchange.getRequestHeaders().getFirst(header.getKey())));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
