package dev.deskhand.evaluation.judge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A judging model behind an OpenAI-compatible endpoint, for Spring AI's evaluators: one question, one answer. */
final class JudgeModel implements ChatModel {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI endpoint;
    private final String model;
    private final Optional<String> key;

    /** @param base URL up to and with {@code /v1} */
    JudgeModel(String base, String model, Optional<String> key) {
        this.endpoint = URI.create(base.replaceAll("/+$", "") + "/chat/completions");
        this.model = model;
        this.key = key;
    }

    /** @throws JudgeException when the endpoint cannot be reached, or says anything but an answer */
    @Override
    public ChatResponse call(Prompt prompt) {
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "model",
                        model,
                        "temperature",
                        0,
                        "messages",
                        List.of(Map.of("role", "user", "content", prompt.getContents()))));
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(WHOLE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new ChatResponse(List.of(new Generation(new AssistantMessage(text(response)))));
        } catch (IOException e) {
            throw new JudgeException("the judge cannot be reached at " + endpoint + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JudgeException("interrupted while the judge thought");
        }
    }

    private String text(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new JudgeException("the judge at " + endpoint + " said " + response.statusCode());
        }
        try {
            JsonNode said = JsonMapper.shared().readTree(response.body()).at("/choices/0/message/content");
            if (!said.isString()) {
                throw new JudgeException("the judge at " + endpoint + " said nothing");
            }
            return said.stringValue().strip();
        } catch (JacksonException e) {
            throw new JudgeException("the judge at " + endpoint + " said no JSON");
        }
    }
}
