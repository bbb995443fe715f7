package dev.deskhand.bot.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.ask.AnswerClient;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.ask.WidgetClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people get with a hand-off, in the form that is published. */
class ContextPacketIT extends AnswerServiceCase {

    private AnswerClient desk;
    private WidgetClient visitor;
    private String conversation;

    @BeforeEach
    void enterAsAVisitor() {
        jdbc.sql("delete from bot.rate_bucket").update();
        desk = clientFor(site, Scope.HANDOFF);
        visitor = WidgetClient.enter(port, site.slug());
        conversation = visitor.open();
    }

    @Test
    void promise_3_tells_what_was_said_found_shown_and_seen_in_the_published_form() {
        ask("How do I reset my password?", "https://app.example.com/login");
        ask("My card 4111 1111 1111 1111 was refused", "https://app.example.com/pay");
        path.follow(AnswerTraceFixture::escalated);
        ask("Why? Write to ana@example.com", "https://app.example.com/pay");

        JsonNode packet = packet();

        assertThat(faults(packet)).isEmpty();
        assertThat(texts(packet.path("surroundings").path("journey"), "url"))
                .containsExactly("https://app.example.com/login", "https://app.example.com/pay");
        assertThat(packet.path("question").path("text").asString()).isEqualTo("Why? Write to ana@example.com");
        assertThat(packet.path("passages")).hasSize(12);
        assertThat(packet.path("confidence").asDouble()).isEqualTo(0.2);
        assertThat(texts(packet.path("suggested"), "externalId")).containsExactly("article-1", "article-1");
        assertThat(texts(packet.path("personalData"), "kind")).contains("card", "email");
        assertThat(packet.path("summary").asString()).contains("How do I reset my password?");
        assertThat(packet.path("routing").path("priority").asString()).isEqualTo("normal");
        assertThat(packet.path("history").path("total").asInt()).isZero();
    }

    @Test
    void promise_3_knows_the_customers_earlier_conversations_and_ratings() {
        ask("How do I reset my password?", "https://app.example.com/");
        visitor.post("/widget/conversations/" + conversation + "/rating", "{\"stars\": 4}");
        visitor.post("/widget/conversations/" + conversation + "/close", "");
        conversation = visitor.open();
        visitor.post("/widget/conversations/" + conversation + "/handoff", "{\"email\": \"ana@example.com\"}");

        JsonNode packet = packet();

        assertThat(faults(packet)).isEmpty();
        assertThat(packet.path("history").path("total").asInt()).isEqualTo(1);
        JsonNode earlier = packet.path("history").path("latest").path(0);
        assertThat(earlier.path("opening").asString()).isEqualTo("How do I reset my password?");
        assertThat(earlier.path("stars").asInt()).isEqualTo(4);
        assertThat(packet.path("customer").path("unverifiedEmail").asString()).isEqualTo("ana@example.com");
    }

    @Test
    void a_wish_for_a_person_carries_what_was_found_before() {
        ask("How do I reset my password?", "https://app.example.com/");

        visitor.post("/widget/conversations/" + conversation + "/handoff", "{}");

        JsonNode packet = packet();
        assertThat(faults(packet)).isEmpty();
        assertThat(packet.path("passages")).hasSize(12);
        assertThat(packet.path("confidence").asDouble()).isEqualTo(0.93);
    }

    @Test
    void a_failure_carries_no_findings_and_keeps_to_the_form() {
        path.follow(question -> {
            throw new IllegalStateException("a bug");
        });
        ask("How do I reset my password?", "https://app.example.com/");

        JsonNode packet = packet();

        assertThat(faults(packet)).isEmpty();
        assertThat(packet.path("reason").asString()).isEqualTo("failure");
        assertThat(packet.path("routing").path("priority").asString()).isEqualTo("high");
        assertThat(packet.path("question").isNull()).isTrue();
    }

    @Test
    void a_packet_of_another_form_is_told_apart() {
        visitor.post("/widget/conversations/" + conversation + "/handoff", "{}");
        ObjectNode packet = (ObjectNode) packet();

        assertThat(faults(packet.deepCopy().put("version", 1))).isNotEmpty();
        assertThat(faults(packet.deepCopy().put("reason", "mood"))).isNotEmpty();
        assertThat(faults(packet.deepCopy().without("transcript"))).isNotEmpty();
    }

    @Test
    void packets_of_version_1_are_still_read() {
        visitor.post("/widget/conversations/" + conversation + "/handoff", "{\"reason\": \"An invoice\"}");
        jdbc.sql("""
                update bot.handoff set packet = (packet || '{"version": 1}')
                    - array['surroundings', 'history', 'attachments', 'question', 'suggested', 'routing', 'summary',
                            'personalData']
                where conversation_id = :id
                """).param("id", UUID.fromString(conversation)).update();
        jdbc.sql("""
                update bot.handoff
                set packet = jsonb_set(packet, '{transcript,0}', packet #> '{transcript,0}' #- '{name}' #- '{attachments}')
                where conversation_id = :id
                """).param("id", UUID.fromString(conversation)).update();

        JsonNode packet = packet();

        assertThat(packet.path("version").asInt()).isEqualTo(1);
        assertThat(packet.path("transcript").path(0).path("text").asString()).isEqualTo("An invoice");
        assertThat(packet.path("suggested")).isEmpty();
    }

    private void ask(String text, String page) {
        String sent = UUID.randomUUID().toString();
        visitor.post(
                "/widget/conversations/" + conversation + "/messages",
                "{\"clientMessageId\": \"" + sent + "\", \"text\": \"" + text + "\", \"pageUrl\": \"" + page + "\"}");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("""
                select count(*) from bot.reply_task where conversation_id = :id and state = 'due'
                """)
                                .param("id", UUID.fromString(conversation))
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private JsonNode packet() {
        JsonNode handoff = visitor.snapshot(conversation).path("handoff");
        return desk.get("/handoffs/" + handoff.path("id").asString()).json().path("packet");
    }

    private List<Error> faults(JsonNode packet) {
        String published = desk.get("/schemas/context-packet-2.json").body();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(published, InputFormat.JSON);
        Consumer<ExecutionContext> strictly =
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true));
        return schema.validate(packet.toString(), InputFormat.JSON, strictly);
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(entry -> entry.path(field).asString()).toList();
    }
}
