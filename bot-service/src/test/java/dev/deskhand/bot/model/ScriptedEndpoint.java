package dev.deskhand.bot.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model's endpoint on this machine, {@code POST /v1/chat/completions} as OpenAI has it, in one piece and as a stream.
 * A script says for each request how it behaves; what was asked is kept.
 */
public final class ScriptedEndpoint implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch ends = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Script script;

    private ScriptedEndpoint(int port, Script script) {
        this.script = script;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** An endpoint on a free port. */
    public static ScriptedEndpoint start(Script script) {
        return new ScriptedEndpoint(0, script);
    }

    /** An endpoint on a port of one's choice. */
    public static ScriptedEndpoint start(int port, Script script) {
        return new ScriptedEndpoint(port, script);
    }

    /** How each request is answered. Called by several threads. */
    @FunctionalInterface
    public interface Script {

        Behaviour behave(Asked asked);
    }

    /** Answers one request; {@link Behaviours} has those that endpoints are known for. What it throws ends the connection. */
    @FunctionalInterface
    public interface Behaviour {

        void answer(ModelReply reply) throws IOException;
    }

    /**
     * A request.
     *
     * @param path with its query
     * @param headers names in lower case
     * @param body as it came
     * @param model that was named
     * @param instructions text of all messages of the roles {@code system} and {@code developer}
     * @param data text of all others, parted by blank lines
     * @param stream whether pieces are wished for
     */
    public record Asked(
            String path,
            Map<String, String> headers,
            String body,
            String model,
            String instructions,
            String data,
            boolean stream) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    /** The base URL for settings, up to and with {@code /v1}. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** From the next request on. */
    public void script(Script next) {
        script = next;
    }

    /** From the next request on, whatever is asked. */
    public void always(Behaviour behaviour) {
        script = any -> behaviour;
    }

    /** Everything that was asked since the start or since {@link #forget}, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public void forget() {
        asked.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Asked request = read(exchange);
        asked.add(request);
        script.behave(request).answer(new ModelReply(exchange, request, ends));
        exchange.close();
    }

    private static Asked read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String body;
        try (InputStream in = exchange.getRequestBody()) {
            body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        JsonNode json = JsonMapper.shared().readTree(body.isBlank() ? "{}" : body);
        StringBuilder instructions = new StringBuilder();
        StringBuilder data = new StringBuilder();
        for (JsonNode message : json.path("messages")) {
            String role = message.path("role").asString("");
            StringBuilder into = role.equals("system") || role.equals("developer") ? instructions : data;
            into.append(into.isEmpty() ? "" : "\n\n").append(textOf(message.path("content")));
        }
        return new Asked(
                exchange.getRequestURI().toString(),
                headers,
                body,
                json.path("model").asString(""),
                instructions.toString(),
                data.toString(),
                json.path("stream").asBoolean(false));
    }

    /* A text, or a list of parts that each have one. */
    private static String textOf(JsonNode content) {
        if (content.isString()) {
            return content.stringValue();
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asString("")));
        return text.toString();
    }

    @Override
    public void close() {
        ends.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
