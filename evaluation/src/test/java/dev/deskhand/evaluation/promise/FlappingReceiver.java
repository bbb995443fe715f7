package dev.deskhand.evaluation.promise;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver of webhooks that refuses every third delivery or so, until it takes all. */
final class FlappingReceiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Random chance;
    private final Map<String, Set<String>> told = new LinkedHashMap<>();
    private boolean flapping = true;
    private int taken;
    private int refused;

    FlappingReceiver(long seed) throws IOException {
        chance = new Random(seed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::receive);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    synchronized void takeAll() {
        flapping = false;
    }

    /** Ids of messages by conversation, in the order in which each came first. */
    synchronized Map<String, Set<String>> told() {
        return Map.copyOf(told);
    }

    synchronized int taken() {
        return taken;
    }

    synchronized int refused() {
        return refused;
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(judge(JsonMapper.shared().readTree(body)), -1);
        }
    }

    private synchronized int judge(JsonNode event) {
        if (flapping && chance.nextInt(3) == 0) {
            refused++;
            return 503;
        }
        taken++;
        told.computeIfAbsent(event.at("/data/conversation/id").asString(), id -> new LinkedHashSet<>())
                .add(event.at("/data/message/id").asString());
        return 204;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
