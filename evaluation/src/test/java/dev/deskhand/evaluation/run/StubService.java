package dev.deskhand.evaluation.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service in the test's own process: ranks documents by the words that they share with the question. */
public final class StubService implements AutoCloseable {

    public static final String KEY = "stub-key";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, Map<String, String>> sites = new ConcurrentHashMap<>();
    private final List<JsonNode> questions = new CopyOnWriteArrayList<>();
    private final List<JsonNode> batches = new CopyOnWriteArrayList<>();
    private final List<String> deleted = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final StubCalibration calibration = new StubCalibration();
    private volatile String refusedDocument = "";
    private volatile int stopAfter = Integer.MAX_VALUE;

    public StubService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", this::serve);
        server.start();
    }

    public ServiceAddress address() {
        return new ServiceAddress(URI.create(url()), KEY, null);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Bodies of all questions, in order of arrival. */
    public List<JsonNode> questions() {
        return questions;
    }

    List<JsonNode> batches() {
        return batches;
    }

    public List<String> deletedSites() {
        return deleted;
    }

    /** What the calibration routes keep. */
    public StubCalibration calibration() {
        return calibration;
    }

    /** Fills a site, as if it had been there before. */
    public void fill(String site, Map<String, String> documents) {
        sites.put(site, new TreeMap<>(documents));
    }

    /** The next so many questions get 503. */
    void failNext(int count) {
        failures.set(count);
    }

    public void refuseDocument(String id) {
        refusedDocument = id;
    }

    /** From then on every question gets 401. */
    public void stopAfter(int questionCount) {
        stopAfter = questionCount;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, Map.of("detail", "no such key"));
        } else if (path.equals("/sites")) {
            String slug = JSON.readTree(body).path("slug").asString();
            sites.put(slug, new TreeMap<>());
            reply(exchange, 201, Map.of("id", "id-of-" + slug, "slug", slug));
        } else if (path.startsWith("/sites/") && !exchange.getRequestMethod().equals("DELETE")) {
            calibrate(exchange, path, body);
        } else if (path.startsWith("/sites/")) {
            deleted.add(path.substring("/sites/id-of-".length()));
            reply(exchange, 204, Map.of());
        } else if (path.equals("/knowledge/articles")) {
            publish(exchange, JSON.readTree(body));
        } else if (path.equals("/answer")) {
            answer(exchange, JSON.readTree(body));
        } else {
            reply(exchange, 404, Map.of("detail", "no such route"));
        }
    }

    private void calibrate(HttpExchange exchange, String path, byte[] body) throws IOException {
        JsonNode json = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        Optional<Map<String, ?>> known = calibration.reply(exchange.getRequestMethod(), path, json);
        reply(exchange, known.isPresent() ? 200 : 404, known.orElse(Map.of("detail", "no such route")));
    }

    private void publish(HttpExchange exchange, JsonNode body) throws IOException {
        batches.add(body);
        for (JsonNode article : body.path("articles").values()) {
            if (article.path("externalId").asString().equals(refusedDocument)) {
                reply(exchange, 400, Map.of("detail", "an article does not fit"));
                return;
            }
        }
        for (JsonNode article : body.path("articles").values()) {
            sites.get(body.path("site").asString())
                    .put(
                            article.path("externalId").asString(),
                            article.path("title").asString() + " "
                                    + article.path("body").asString() + " " + article.path("questions"));
        }
        reply(exchange, 200, Map.of("knowledgeRevision", 1));
    }

    private void answer(HttpExchange exchange, JsonNode body) throws IOException {
        String question = body.path("question").asString();
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.getResponseHeaders().add("Retry-After", "0");
            reply(exchange, 503, Map.of("detail", "busy"));
        } else if (questions.size() >= stopAfter) {
            reply(exchange, 401, Map.of("detail", "the key was revoked"));
        } else if (question.length() > 4000) {
            questions.add(body);
            reply(exchange, 400, Map.of("detail", "question is too long"));
        } else {
            questions.add(body);
            reply(exchange, 200, answered(body, question));
        }
    }

    private Map<String, Object> answered(JsonNode body, String question) {
        Map<String, String> documents = sites.getOrDefault(body.path("site").asString(), Map.of());
        Set<String> asked = words(question);
        List<String> ranked = documents.keySet().stream()
                .filter(id -> shared(asked, documents.get(id)) > 0)
                .sorted(Comparator.comparing((String id) -> -shared(asked, documents.get(id)))
                        .thenComparing(id -> id))
                .toList();
        double confidence = ranked.isEmpty() ? 0 : Math.min(1, shared(asked, documents.get(ranked.get(0))));
        boolean clear = confidence >= 0.4;
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("outcome", clear ? "answered" : "escalated");
        if (clear) {
            reply.put("answer", Map.of("text", documents.get(ranked.get(0)), "language", "en", "mode", "extractive"));
            reply.put("citations", List.of(Map.of("externalId", ranked.get(0))));
        }
        reply.put("confidence", confidence);
        reply.put("threshold", 0.4);
        reply.put(
                "suggestions",
                ranked.stream().map(id -> Map.of("externalId", id)).toList());
        reply.put("language", "en");
        reply.put("knowledgeRevision", 1);
        if (body.path("trace").asBoolean(false)) {
            reply.put("trace", Map.of("confidence", Map.of("features", Map.of("overlap", confidence))));
        }
        return reply;
    }

    private static double shared(Set<String> asked, String document) {
        Set<String> known = words(document);
        return (double) asked.stream().filter(known::contains).count() / Math.max(1, asked.size());
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase().split("[^\\p{L}\\p{M}\\d]+")));
    }

    private static void reply(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes =
                status == 204 ? new byte[0] : JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdownNow();
    }
}
