package dev.deskhand.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModelJudgeIT {

    private static final List<String> DOCUMENTS = List.of("Seeds cannot be returned.");

    private HttpServer server;
    private volatile int status = 200;
    private volatile String says = "yes";
    private volatile String asked = "";
    private volatile String authorization = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] body =
                    ("{\"choices\":[{\"message\":{\"content\":\"" + says + "\"}}]}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_model_that_says_yes_finds_the_answer_faithful_and_relevant() {
        assertThat(judge().faithfulness("Seeds stay.", DOCUMENTS, "en")).hasValue(1);
        assertThat(asked).contains("Seeds stay.", "Seeds cannot be returned.", "\"model\":\"wise\"");
        assertThat(judge().relevance("May I return seeds?", "No.", DOCUMENTS, "en"))
                .hasValue(1);
        assertThat(authorization).isEqualTo("Bearer secret");
    }

    @Test
    void no_is_no_and_without_documents_there_is_nothing_to_judge() {
        says = "no";

        assertThat(judge().faithfulness("Seeds fly.", DOCUMENTS, "en")).hasValue(0);
        assertThat(judge().faithfulness("Seeds fly.", List.of(), "en")).isEmpty();
    }

    @Test
    void a_judge_that_fails_is_named() {
        status = 500;

        assertThatThrownBy(() -> judge().faithfulness("Seeds fly.", DOCUMENTS, "en"))
                .hasMessageContaining("/v1/chat/completions said 500");
    }

    private ModelJudge judge() {
        return new ModelJudge(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1", "wise", Optional.of("secret"));
    }
}
