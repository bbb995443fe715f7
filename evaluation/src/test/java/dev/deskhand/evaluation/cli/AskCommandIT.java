package dev.deskhand.evaluation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskCommandIT {

    private static final String ANSWERED = """
            {"outcome":"answered","answer":{"text":"Open **Account** and choose **Reset**, then read the mail that we send \
            to the address that you signed up with.\\n\\n1. Follow the link.","language":"en","mode":"extractive",\
            "degraded":false},"confidence":0.934,"threshold":0.71,"reasons":[],"citations":[{"title":"Reset your password",\
            "externalId":"reset","url":"https://help.example.com/reset"}],"suggestions":[],"handoff":null,"totalMs":7.94}""";
    private static final String AWAY = """
            {"outcome":"out_of_hours","answer":{"text":"We are back on Monday."},"confidence":0.2,"threshold":0.71,\
            "citations":[],"suggestions":[{"title":"A","externalId":"a","url":null}],\
            "handoff":{"opensAt":"2026-11-23T09:00:00Z"},"totalMs":3.0}""";

    @TempDir
    private Path home;

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;
    private int status = 200;
    private String body = ANSWERED;

    @BeforeEach
    void startService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/answer", exchange -> {
            String key = exchange.getRequestHeaders().getFirst("Authorization");
            asked.set(key + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopService() {
        server.stop(0);
    }

    @Test
    void finds_the_service_by_its_file_and_prints_the_answer() throws IOException {
        leaveServiceFile(home.resolve(".deskhand"));

        int exit = run(Map.of(), "ask", "How do I reset it?");

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(asked.get()).isEqualTo("Bearer local {\"question\":\"How do I reset it?\"}");
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                Open **Account** and choose **Reset**, then read the mail that we send to the
                address that you signed up with.

                1. Follow the link.

                  source: Reset your password (https://help.example.com/reset)
                  answered, confidence 0.93 (threshold 0.71), 7.9 ms
                """);
    }

    @Test
    void takes_what_the_options_say() throws IOException {
        Path data = Files.createDirectory(home.resolve("elsewhere"));
        leaveServiceFile(data);

        int exit = run(
                Map.of("DESKHAND_API_KEY", "from the environment"),
                "ask",
                "--data",
                data.toString(),
                "--site",
                "shop",
                "--language",
                "fr",
                "--dry-run",
                "--json",
                "Oui ?");

        assertThat(exit).isZero();
        assertThat(asked.get())
                .isEqualTo("Bearer from the environment {\"question\":\"Oui ?\",\"site\":\"shop\",\"language\":\"fr\","
                        + "\"dryRun\":true}");
        assertThat(out.toString()).isEqualTo(ANSWERED + "\n");
    }

    @Test
    void shows_what_may_help_and_when_people_are_back() {
        body = AWAY;

        run(Map.of(), "ask", "Why?", "--url", url(), "--key", "k");

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                We are back on Monday.

                  perhaps: A (a)
                  people are back: 2026-11-23T09:00:00Z
                  out of hours, confidence 0.20 (threshold 0.71), 3.0 ms
                """);
    }

    @Test
    void says_that_no_service_is_running() {
        assertThat(run(Map.of(), "ask", "Why?")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("No service is running here (there is no ")
                .contains("./deskhand demo");
    }

    @Test
    void says_that_the_key_is_refused_or_missing() {
        status = 401;

        assertThat(run(Map.of(), "ask", "Why?", "--url", url() + "/", "--key", "old"))
                .isEqualTo(1);
        assertThat(run(Map.of(), "ask", "Why?", "--url", url())).isEqualTo(1);

        assertThat(err.toString()).contains("refused the key; give a valid one").contains("wants a key; give one with");
    }

    @Test
    void says_what_the_service_objects_to() {
        status = 404;
        body = "{\"detail\": \"There is no site \\\"x\\\" for this key.\"}";

        assertThat(run(Map.of(), "ask", "Why?", "--url", url())).isEqualTo(1);
        assertThat(err.toString()).startsWith("The service refused (404): There is no site \"x\" for this key.");
    }

    @Test
    void says_that_the_service_cannot_be_reached() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        assertThat(run(Map.of(), "ask", "Why?", "--url", "http://127.0.0.1:" + closed))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("The service at http://127.0.0.1:" + closed + " cannot be reached.");
    }

    @Test
    void wrong_usage_is_2() {
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(run(Map.of(), "ask")).isEqualTo(2);
        assertThat(run(Map.of(), "ask", " ")).isEqualTo(2);
        assertThat(run(Map.of(), "ask", "Why?", "--loud")).isEqualTo(2);
        assertThat(run(Map.of(), "ask", "Why?", "--url", "nowhere")).isEqualTo(1);
        assertThat(err.toString()).contains("\"nowhere\" is no address of a service");
    }

    private int run(Map<String, String> environment, String... arguments) {
        return EvaluationCommand.commandLine(environment, home, new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void leaveServiceFile(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("service.json"), "{\"url\":\"" + url() + "\",\"pid\":1,\"key\":\"local\"}");
    }
}
