package dev.deskhand.ingest.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against a real server on loopback, which the operator has named; everything else stays out of reach. */
class OutboundClientIT {

    private static final Set<String> ANY = Set.of();

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private String host;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        host = "named.example:" + server.getAddress().getPort();
        route("/page", exchange -> answer(exchange, 200, "text/html; charset=ISO-8859-1", "caf\u00e9"));
        route("/hop", exchange -> redirect(exchange, "/page"));
        route("/inside", exchange -> redirect(exchange, "http://inside.example/secret"));
        route("/metadata", exchange -> redirect(exchange, "http://169.254.169.254/latest"));
        route("/circle", exchange -> redirect(exchange, "/circle"));
        route("/elsewhere", exchange -> redirect(exchange, "http://other.example:" + port() + "/page"));
        route("/missing", exchange -> answer(exchange, 404, "text/html", "no"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void reads_a_page_in_its_charset() throws IOException {
        try (OutboundClient client = client(OutboundSettings.DEFAULT)) {
            OutboundResponse response = client.send(get("/page"));

            assertThat(response.status()).isEqualTo(200);
            assertThat(response.text()).isEqualTo("caf\u00e9");
        }
    }

    @Test
    void follows_a_redirect_and_tells_where_it_ended() throws IOException {
        try (OutboundClient client = client(OutboundSettings.DEFAULT)) {
            assertThat(client.send(get("/hop")).uri()).hasToString("http://" + host + "/page");
            assertThat(client.send(get("/missing")).status()).isEqualTo(404);
        }
    }

    @Test
    void a_redirect_into_the_private_network_is_refused_before_anything_is_sent() throws IOException {
        try (OutboundClient client = client(OutboundSettings.DEFAULT)) {
            assertThatThrownBy(() -> client.send(get("/inside"))).isInstanceOf(OutboundRefusedException.class);
            assertThatThrownBy(() -> client.send(get("/metadata"))).isInstanceOf(OutboundRefusedException.class);
            assertThatThrownBy(() -> client.send(get("/circle"))).hasMessageContaining("redirects");
        }
    }

    @Test
    void a_name_that_changes_its_mind_between_two_lookups_is_connected_to_where_it_was_checked() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        OutboundPolicy.HostLookup rebinding = name ->
                new InetAddress[] {InetAddress.getByName(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1")};
        try (OutboundClient client = new OutboundClient(settings(1_000_000, Duration.ofSeconds(5)), rebinding)) {
            assertThat(client.send(get("/page")).status()).isEqualTo(200);
            assertThat(lookups).hasValue(1);
        }
    }

    @Test
    void headers_stay_with_the_host_that_they_are_meant_for() throws IOException {
        try (OutboundClient client = client(OutboundSettings.DEFAULT)) {
            client.send(get("/elsewhere").withHeader("Authorization", "Bearer secret"));
            client.send(get("/hop").withHeader("Authorization", "Bearer secret"));
        }

        assertThat(requests)
                .containsExactly("/elsewhere Bearer secret", "/page null", "/hop Bearer secret", "/page Bearer secret");
    }

    @Test
    void a_body_over_the_limit_is_given_up_also_when_it_grows_by_unpacking() {
        route("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
                for (int i = 0; i < 1_000; i++) {
                    out.write(new byte[1_000_000]);
                }
            }
        });
        try (OutboundClient client = client(settings(1_000_000, Duration.ofSeconds(20)))) {
            assertThatThrownBy(() -> client.send(get("/bomb"))).hasMessageContaining("more than 1000000 bytes");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_server_that_drips_is_given_up_at_the_deadline() throws IOException {
        route("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 600; i++) {
                    out.write('.');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long start = System.nanoTime();
        try (OutboundClient client = client(settings(1_000_000, Duration.ofSeconds(1)))) {
            assertThatThrownBy(() -> client.send(get("/drip"))).hasMessageContaining("within 1 seconds");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void only_the_types_that_are_asked_for_are_read() throws IOException {
        try (OutboundClient client = client(OutboundSettings.DEFAULT)) {
            OutboundRequest request =
                    OutboundRequest.get(URI.create("http://" + host + "/page"), Set.of("text/calendar"));

            assertThatThrownBy(() -> client.send(request)).hasMessageContaining("text/html");
        }
    }

    @Test
    void what_is_posted_is_not_redirected() throws IOException {
        OutboundRequest post = new OutboundRequest(
                URI.create("http://" + host + "/hop"),
                java.util.Map.of(),
                ANY,
                Optional.of(new OutboundRequest.Body("application/json", "{}")));
        try (OutboundClient client = client(OutboundSettings.DEFAULT)) {
            assertThatThrownBy(() -> client.send(post)).isInstanceOf(OutboundRefusedException.class);
        }
    }

    private OutboundClient client(OutboundSettings base) {
        OutboundPolicy.HostLookup lookup = name -> new InetAddress[] {
            name.equals("inside.example") ? InetAddress.getByName("10.0.0.1") : InetAddress.getLoopbackAddress()
        };
        return new OutboundClient(settings(base.maxBytes(), base.deadline()), lookup);
    }

    private OutboundSettings settings(long maxBytes, Duration deadline) {
        return new OutboundSettings(Set.of(host, "other.example:" + port()), deadline, maxBytes);
    }

    private OutboundRequest get(String path) {
        return OutboundRequest.get(URI.create("http://" + host + path), ANY);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void route(String path, Handler handler) {
        server.createContext(path, exchange -> {
            requests.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
            try {
                handler.handle(exchange);
            } finally {
                exchange.close();
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.ISO_8859_1);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }
}
