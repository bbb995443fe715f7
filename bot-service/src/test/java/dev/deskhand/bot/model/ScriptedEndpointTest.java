package dev.deskhand.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class ScriptedEndpointTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void answers_in_one_piece_and_keeps_what_was_asked() throws Exception {
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.start(any -> Behaviours.says("Hello there"))) {
            String body = ask(endpoint, false);

            assertThat(body).contains("\"content\":\"Hello there\"").contains("\"total_tokens\":6");
            assertThat(endpoint.asked()).singleElement().satisfies(asked -> {
                assertThat(asked.path()).isEqualTo("/v1/chat/completions");
                assertThat(asked.model()).isEqualTo("small");
                assertThat(asked.instructions()).isEqualTo("Be kind.");
                assertThat(asked.data()).isEqualTo("Hi");
            });
        }
    }

    @Test
    void answers_as_a_stream_of_words() throws Exception {
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.start(any -> Behaviours.says("Hello there"))) {
            String body = ask(endpoint, true);

            assertThat(body)
                    .contains("\"content\":\"Hello \"")
                    .contains("\"content\":\"there\"")
                    .contains("\"finish_reason\":\"stop\"")
                    .endsWith("data: [DONE]\n\n");
        }
    }

    @Test
    void behaves_as_the_request_deserves() throws Exception {
        try (ScriptedEndpoint endpoint =
                ScriptedEndpoint.start(asked -> asked.stream() ? Behaviours.fails(500) : Behaviours.says("Hello"))) {
            String whole = ask(endpoint, false);
            String stream = ask(endpoint, true);

            assertThat(whole).contains("Hello");
            assertThat(stream).contains("refuses as it was told to").doesNotContain("Hello");
        }
    }

    private String ask(ScriptedEndpoint endpoint, boolean stream) throws Exception {
        String body = """
                {"model": "small", "stream": %s, "messages": [
                  {"role": "system", "content": "Be kind."},
                  {"role": "user", "content": [{"type": "text", "text": "Hi"}]}]}""".formatted(stream);
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint.baseUrl() + "/chat/completions"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
