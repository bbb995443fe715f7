package dev.deskhand.bot.ask.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.bot.ask.AnswerClient;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.knowledge.publish.Site;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChatCompletionsIT extends AnswerServiceCase {

    private static final String CHAT = chat("");
    private static final String UNKNOWN_CONVERSATION =
            "\"metadata\": {\"conversation_id\": \"" + UUID.randomUUID() + "\"}";

    @Test
    void answers_as_the_answer_route_does_with_citations_as_annotations() {
        AnswerClient.Response response = complete(CHAT);

        JsonNode body = response.json();
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        assertThat(body.path("object").asString()).isEqualTo("chat.completion");
        assertThat(body.path("model").asString()).isEqualTo("deskhand");
        assertThat(body.path("choices").get(0)).isEqualTo(JsonMapper.shared().readTree("""
                {"index": 0, "logprobs": null, "finish_reason": "stop",
                 "message": {"role": "assistant", "refusal": null,
                   "content": "Open **Account**. Choose **Reset**.\\n\\n1. Read the mail.\\n2. Follow the link.",
                   "annotations": [{"type": "url_citation", "url_citation": {"start_index": 0, "end_index": 17,
                      "url": "https://help.example.com/article-1#steps", "title": "Article 1"}}]}}
                """));
        assertThat(body.at("/deskhand/outcome").asString()).isEqualTo("answered");
        assertThat(body.at("/deskhand/confidence").asDouble()).isEqualTo(0.93);
        assertThat(body.at("/deskhand/threshold").asDouble()).isEqualTo(0.71);
        assertThat(body.at("/deskhand/suggestions")).hasSize(10);
        assertThat(body.at("/usage/total_tokens").asInt()).isZero();
    }

    @Test
    void the_last_message_of_the_user_is_the_question_and_those_before_are_its_history() {
        complete("""
                {"model": "deskhand-generative", "temperature": 0.2, "user": "u1", "messages": [
                  {"role": "system", "content": "You are a pirate."},
                  {"role": "user", "content": "How do I reset it?"},
                  {"role": "assistant", "content": "Open **Account**.", "refusal": null},
                  {"role": "user", "content": [{"type": "text", "text": "And on"}, {"type": "text", "text": "the phone?"},
                    {"type": "image_url", "image_url": {"url": "https://evil.example/x.png"}}]}]}
                """);

        assertThat(path.asked().get(0).text()).isEqualTo("And on\nthe phone?");
        assertThat(path.asked().get(0).mode()).isEqualTo(AnswerMode.GENERATIVE);
        assertThat(path.asked().get(0).history())
                .containsExactly(
                        new Turn(Turn.Role.CUSTOMER, "How do I reset it?"),
                        new Turn(Turn.Role.ASSISTANT, "Open **Account**."));
    }

    @Test
    void records_question_and_answer_and_continues_the_conversation_that_is_named() {
        JsonNode first = complete(chat("\"user\": \"u1\"")).json();
        String conversation = first.at("/deskhand/conversation_id").asString();

        JsonNode second = complete(
                        chat("\"user\": \"u1\", \"metadata\": {\"conversation_id\": \"" + conversation + "\"}"))
                .json();

        assertThat(second.at("/deskhand/conversation_id").asString()).isEqualTo(conversation);
        assertThat(messages()).isEqualTo(4);
        assertThat(path.asked().get(1).history()).hasSize(2);
        assertThat(first.path("id").asString())
                .startsWith("chatcmpl-")
                .isNotEqualTo(second.path("id").asString());
    }

    @Test
    void a_dry_run_records_nothing() {
        long before = rows();

        JsonNode body = complete(chat("\"metadata\": {\"dry_run\": \"true\"}")).json();

        assertThat(body.at("/deskhand/conversation_id").isNull()).isTrue();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void says_that_people_take_over_and_is_silent_once_they_have() {
        path.follow(AnswerTraceFixture::escalated);
        JsonNode escalated = complete(CHAT).json();
        String conversation = escalated.at("/deskhand/conversation_id").asString();
        setStatus(JsonMapper.shared().createObjectNode().put("conversationId", conversation), ConversationStatus.OPEN);

        JsonNode silent = complete(chat("\"metadata\": {\"conversation_id\": \"" + conversation + "\"}"))
                .json();

        assertThat(content(escalated)).isEqualTo("I have asked a colleague.");
        assertThat(escalated.at("/deskhand/outcome").asString()).isEqualTo("escalated");
        assertThat(escalated.at("/deskhand/handoff/status").asString()).isEqualTo("waiting");
        assertThat(escalated.at("/choices/0/message/annotations")).isEmpty();
        assertThat(content(silent)).isEmpty();
    }

    @Test
    void streams_chunks_that_join_to_the_message() {
        AnswerClient.Response response =
                complete(chat("\"stream\": true, \"stream_options\": {\"include_usage\": true}"));

        List<String> data =
                response.body().lines().filter(line -> !line.isEmpty()).toList();
        List<JsonNode> chunks = data.subList(0, data.size() - 1).stream()
                .map(line -> JsonMapper.shared().readTree(line.substring("data: ".length())))
                .toList();
        JsonNode last = chunks.get(chunks.size() - 2);
        assertThat(response.headers().get("content-type")).startsWith("text/event-stream");
        assertThat(data).allMatch(line -> line.startsWith("data: "));
        assertThat(data.get(data.size() - 1)).isEqualTo("data: [DONE]");
        assertThat(chunks).allMatch(chunk -> chunk.path("object").asString().equals("chat.completion.chunk"));
        assertThat(chunks.get(0).at("/choices/0/delta/role").asString()).isEqualTo("assistant");
        assertThat(chunks.stream()
                        .map(chunk -> chunk.at("/choices/0/delta/content").asString(""))
                        .collect(Collectors.joining()))
                .isEqualTo(AnswerTraceFixture.TEXT);
        assertThat(chunks).hasSizeGreaterThan(4);
        assertThat(last.at("/choices/0/finish_reason").asString()).isEqualTo("stop");
        assertThat(last.at("/choices/0/delta/annotations/0/url_citation/title").asString())
                .isEqualTo("Article 1");
        assertThat(last.at("/deskhand/outcome").asString()).isEqualTo("answered");
        assertThat(chunks.get(chunks.size() - 1).path("choices")).isEmpty();
    }

    @Test
    void the_same_idempotency_key_gives_the_same_completion_also_as_a_stream() {
        AnswerClient.Response first = client.post("/v1/chat/completions", CHAT, "Idempotency-Key", "c1");
        AnswerClient.Response again = client.post("/v1/chat/completions", CHAT, "Idempotency-Key", "c1");
        AnswerClient.Response other = client.post("/v1/chat/completions", chat("\"n\": 1"), "Idempotency-Key", "c1");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("Idempotency-Replayed", "true");
        assertThat(messages()).isEqualTo(2);
        assertThat(other.status()).isEqualTo(422);
        assertThat(error(other).path("code").asString()).isEqualTo("idempotency_mismatch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"messages\": [{\"role\": \"user\", \"content\": \"How?\"}]}                          | model",
                "{\"model\": \"gpt-4o\", \"messages\": [{\"role\": \"user\", \"content\": \"How?\"}]}   | model",
                "{\"model\": \"deskhand\"}                                                              | messages",
                "{\"model\": \"deskhand\", \"messages\": [{\"role\": \"assistant\", \"content\": \"I\"}]} | messages",
                "{\"model\": \"deskhand\", \"messages\": [{\"role\": \"boss\", \"content\": \"How?\"}]} | messages[0].role",
                "{\"model\": \"deskhand\", \"messages\": [{\"role\": \"user\", \"content\": 7}]}        | messages[0].content",
                "{\"model\": \"deskhand\", \"n\": 2, \"messages\": [{\"role\": \"user\", \"content\": \"How?\"}]} | n"
            })
    void what_is_wrong_is_named_in_the_form_of_that_api(String body, String param) {
        AnswerClient.Response response = complete(body);

        assertThat(response.status()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().get("content-type")).isEqualTo("application/json");
        assertThat(error(response).path("type").asString()).isEqualTo("invalid_request_error");
        assertThat(error(response).path("code").asString()).isEqualTo("invalid_request");
        assertThat(error(response).path("param").asString()).isEqualTo(param);
        assertThat(error(response).path("message").asString()).isNotBlank();
    }

    @Test
    void keys_scopes_and_foreign_things_are_refused_in_that_form_too() {
        Site other = newSite();

        AnswerClient.Response noKey = new AnswerClient(port, "dh_unknown").post("/v1/chat/completions", CHAT);
        AnswerClient.Response noScope = clientFor(site, Scope.INGEST).post("/v1/chat/completions", CHAT);
        AnswerClient.Response foreignSite = complete(chat("\"metadata\": {\"site\": \"" + other.slug() + "\"}"));
        AnswerClient.Response noConversation = complete(chat(UNKNOWN_CONVERSATION));
        AnswerClient.Response broken = complete("{");
        AnswerClient.Response nothing = client.get("/v1/embeddings");

        assertThat(noKey.status()).isEqualTo(401);
        assertThat(error(noKey).path("code").asString()).isEqualTo("invalid_api_key");
        assertThat(noScope.status()).isEqualTo(403);
        assertThat(error(noScope).path("type").asString()).isEqualTo("permission_error");
        assertThat(foreignSite.status()).isEqualTo(404);
        assertThat(noConversation.status()).isEqualTo(404);
        assertThat(error(noConversation).path("code").asString()).isEqualTo("not_found");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(error(broken).path("code").asString()).isEqualTo("malformed_json");
        assertThat(error(nothing).path("code").asString()).isEqualTo("not_found");
    }

    @Test
    void names_its_ways_of_answering_as_models() {
        JsonNode list = client.get("/v1/models").json();

        assertThat(list.path("data").valueStream().map(model -> model.path("id").asString()))
                .containsExactly("deskhand", "deskhand-extractive", "deskhand-generative");
        assertThat(client.get("/v1/models/deskhand").json())
                .isEqualTo(list.path("data").get(0));
        assertThat(client.get("/v1/models/gpt-4o").status()).isEqualTo(404);
        assertThat(clientFor(site, Scope.INGEST).get("/v1/models").status()).isEqualTo(403);
    }

    @Test
    void the_description_tells_of_its_errors() {
        JsonNode operation = client.get("/v3/api-docs")
                .json()
                .path("paths")
                .path("/v1/chat/completions")
                .path("post");

        assertThat(operation
                        .at("/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/ChatCompletion");
        assertThat(operation
                        .at("/responses/429/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/ChatError");
        assertThat(operation.at("/responses/401/content").propertyNames()).containsExactly("application/json");
    }

    private AnswerClient.Response complete(String body) {
        return client.post("/v1/chat/completions", body);
    }

    private static String chat(String more) {
        return "{\"model\": \"deskhand\", \"messages\": [{\"role\": \"user\", \"content\": \"How do I reset it?\"}]"
                + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    private static String content(JsonNode completion) {
        return completion.at("/choices/0/message/content").asString();
    }

    private static JsonNode error(AnswerClient.Response response) {
        return response.json().path("error");
    }
}
