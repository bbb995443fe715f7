package dev.deskhand.bot.ask.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.access.NewApiKey;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.ask.AnswerClient;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.publish.Site;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Through the protocol's own Java client, as an assistant's host would use it. */
class McpServerIT extends AnswerServiceCase {

    private static final String PING = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";
    private static final Map<String, Object> QUESTION = Map.of("question", "How do I reset my password?");

    @Test
    void tells_its_tools_and_which_of_them_have_effects() {
        try (McpSyncClient assistant = assistant(Scope.ANSWER)) {
            List<McpSchema.Tool> tools = assistant.listTools().tools();

            assertThat(assistant.getServerInfo().name()).isEqualTo("deskhand");
            assertThat(assistant.getServerInstructions()).contains("search_articles", "hand_off");
            assertThat(tools)
                    .extracting(McpSchema.Tool::name)
                    .containsExactlyInAnyOrder("search_articles", "answer", "hand_off");
            assertThat(tools)
                    .filteredOn(tool -> !tool.annotations().readOnlyHint())
                    .extracting(McpSchema.Tool::name)
                    .containsExactly("hand_off");
            assertThat(tools).allSatisfy(tool -> assertThat(tool.inputSchema().toString())
                    .contains("description", "required")
                    .doesNotContain("context"));
        }
    }

    @Test
    void answers_with_its_sources_and_records_nothing() {
        long before = rows();

        try (McpSyncClient assistant = assistant(Scope.ANSWER)) {
            McpSchema.CallToolResult answer = call(assistant, "answer", QUESTION);

            assertThat(answer.isError()).isNotEqualTo(true);
            assertThat(text(answer))
                    .startsWith(AnswerTraceFixture.TEXT)
                    .contains("[Article 1](https://help.example.com/article-1#steps)")
                    .endsWith("Outcome: answered, confidence 0.93 of 0.71 needed.");
            assertThat(structured(answer)).containsEntry("outcome", "answered").containsEntry("confidence", 0.93);
            assertThat(path.asked().get(0).audiences()).containsExactly(Audience.PUBLIC);
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void finds_as_many_articles_as_are_wanted() {
        try (McpSyncClient assistant = assistant(Scope.ANSWER_INTERNAL)) {
            McpSchema.CallToolResult found = call(assistant, "search_articles", Map.of("query", "reset", "limit", 2));

            assertThat((List<?>) structured(found).get("articles")).hasSize(2);
            assertThat(text(found)).contains("Article 1", "Article 2").doesNotContain("Article 3");
            assertThat(path.asked().get(0).audiences()).containsExactlyInAnyOrder(Audience.values());
        }
    }

    @Test
    void hands_a_message_to_people_once_in_a_conversation() {
        try (McpSyncClient assistant = assistant(Scope.ANSWER, Scope.HANDOFF)) {
            Map<String, Object> first = structured(
                    call(assistant, "hand_off", Map.of("message", "My invoice is wrong", "email", "ana@example.com")));
            Map<String, Object> second = structured(call(
                    assistant,
                    "hand_off",
                    Map.of("message", "It is number 7", "conversationId", first.get("conversation_id"))));

            assertThat(first.get("status")).isEqualTo("waiting");
            assertThat(first.get("message").toString()).isNotBlank();
            assertThat(second).containsEntry("handoff_id", first.get("handoff_id"));
            assertThat(jdbc.sql("select count(*) from bot.handoff where site_id = :site")
                            .param("site", site.id().value())
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            assertThat(jdbc.sql("""
                    select string_agg(m.text, '|' order by m.seq) from bot.message m
                    where m.conversation_id = :conversation and m.author = 'customer'
                    """)
                            .param(
                                    "conversation",
                                    UUID.fromString(first.get("conversation_id").toString()))
                            .query(String.class)
                            .single())
                    .isEqualTo("My invoice is wrong|It is number 7");
        }
    }

    @Test
    void a_foreign_site_or_conversation_is_not_found() {
        Site other = newSite();
        String foreign = clientFor(other, Scope.ANSWER)
                .ask("{\"question\": \"How?\"}")
                .json()
                .path("conversationId")
                .asString();

        try (McpSyncClient assistant = assistant(Scope.ANSWER, Scope.HANDOFF)) {
            McpSchema.CallToolResult site = call(assistant, "answer", Map.of("question", "How?", "site", other.slug()));
            McpSchema.CallToolResult conversation =
                    call(assistant, "answer", Map.of("question", "How?", "conversationId", foreign));
            McpSchema.CallToolResult handoff =
                    call(assistant, "hand_off", Map.of("message", "Help", "conversationId", foreign));

            assertThat(List.of(site, conversation, handoff)).allSatisfy(result -> {
                assertThat(result.isError()).isTrue();
                assertThat(structured(result)).containsEntry("code", "not_found");
            });
        }
    }

    @Test
    void a_tool_beyond_the_keys_scopes_is_refused_and_says_what_it_needs() {
        try (McpSyncClient reader = assistant(Scope.ANSWER);
                McpSyncClient agent = assistant(Scope.HANDOFF)) {
            McpSchema.CallToolResult handoff = call(reader, "hand_off", Map.of("message", "Help"));
            McpSchema.CallToolResult answer = call(agent, "answer", QUESTION);

            assertThat(handoff.isError()).isTrue();
            assertThat(text(handoff)).contains("\"handoff\"");
            assertThat(answer.isError()).isTrue();
            assertThat(structured(answer)).containsEntry("code", "forbidden");
        }
    }

    @Test
    void what_is_wrong_with_a_call_is_the_tools_error() {
        try (McpSyncClient assistant = assistant(Scope.ANSWER)) {
            McpSchema.CallToolResult blank = call(assistant, "answer", Map.of("question", " "));
            McpSchema.CallToolResult missing = call(assistant, "answer", Map.of());
            McpSchema.CallToolResult many = call(assistant, "search_articles", Map.of("query", "a", "limit", 11));
            McpSchema.CallToolResult type = call(assistant, "search_articles", Map.of("query", List.of(1)));

            assertThat(List.of(blank, missing, many, type)).allMatch(McpSchema.CallToolResult::isError);
            assertThat(text(blank)).contains("/question is blank");
            assertThat(text(missing)).contains("question");
            assertThat(text(many)).contains("must be 1 to 10");
            assertThat(text(type)).doesNotContain("java.", "Exception");
        }
    }

    @Test
    void an_unexpected_failure_tells_nothing_of_itself() {
        path.follow(question -> {
            throw new IllegalArgumentException("the secret of the house");
        });

        try (McpSyncClient assistant = assistant(Scope.ANSWER)) {
            assertThat(call(assistant, "answer", QUESTION).toString()).doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "{\"id\": 1}", "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": "})
    void what_is_no_message_is_refused(String body) {
        AnswerClient.Response response = client.post("/mcp", body);

        assertThat(response.status()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().get("content-type")).startsWith("application/problem+json");
    }

    @Test
    void keys_and_versions_are_checked_before_any_message() {
        AnswerClient.Response noKey = new AnswerClient(port, "dh_unknown").post("/mcp", PING);
        AnswerClient.Response noScope = clientFor(site, Scope.INGEST).post("/mcp", PING);
        AnswerClient.Response oldVersion = client.post("/mcp", PING, "MCP-Protocol-Version", "1999-01-01");
        AnswerClient.Response known = client.post("/mcp", PING, "MCP-Protocol-Version", "2025-06-18");
        AnswerClient.Response stream = client.get("/mcp");

        assertThat(noKey.status()).isEqualTo(401);
        assertThat(noScope.status()).isEqualTo(403);
        assertThat(oldVersion.status()).isEqualTo(400);
        assertThat(known.status()).isEqualTo(200);
        assertThat(stream.status()).isEqualTo(405);
        assertThatThrownBy(() -> connect("dh_unknown")).isInstanceOf(RuntimeException.class);
    }

    private McpSyncClient assistant(Scope... scopes) {
        NewApiKey wanted = new NewApiKey("assistant", Set.of(scopes), false, Set.of(site.id()));
        return connect(keys.issue(wanted).secret().value());
    }

    private McpSyncClient connect(String key) {
        HttpClientStreamableHttpTransport transport = HttpClientStreamableHttpTransport.builder(
                        "http://127.0.0.1:" + port)
                .endpoint("/mcp")
                .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + key))
                .build();
        McpSyncClient assistant =
                McpClient.sync(transport).requestTimeout(Duration.ofSeconds(60)).build();
        assistant.initialize();
        return assistant;
    }

    private static McpSchema.CallToolResult call(McpSyncClient assistant, String tool, Map<String, Object> arguments) {
        return assistant.callTool(new McpSchema.CallToolRequest(tool, new HashMap<>(arguments)));
    }

    private static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> structured(McpSchema.CallToolResult result) {
        return (Map<String, Object>) result.structuredContent();
    }
}
