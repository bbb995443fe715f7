package dev.deskhand.bot.delivery.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.deskhand.bot.TestDatabase;
import dev.deskhand.bot.access.MutableClock;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.delivery.Connector;
import dev.deskhand.bot.delivery.Delivery;
import dev.deskhand.bot.delivery.DeliveryFixture;
import dev.deskhand.bot.delivery.Outcome;
import dev.deskhand.bot.delivery.ReceiverException;
import dev.deskhand.bot.delivery.StubReceiver;
import dev.deskhand.bot.delivery.StubReceiver.Answer;
import dev.deskhand.bot.delivery.StubReceiver.Got;
import dev.deskhand.bot.delivery.WebhookSecret;
import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.OutboundSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConnectorsIT {

    private static final String FIRST = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SECOND = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final List<String> KINDS = List.of("webhook", "slack", "zendesk", "chatwoot");

    private static HikariDataSource database;
    private static DeliveryFixture fixture;

    private final MutableClock clock = new MutableClock();
    private final StubReceiver stub = new StubReceiver();
    private final OutboundClient client =
            new OutboundClient(new OutboundSettings(Set.of("127.0.0.1"), Duration.ofSeconds(2), 100_000));
    private final Receiver receiver = new Receiver(client, JsonMapper.shared());
    private final Wording wording = new Wording(JsonMapper.shared());

    @BeforeAll
    static void createDatabase() {
        database = TestDatabase.create();
        fixture = new DeliveryFixture(database);
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        stub.close();
    }

    static Stream<String> kinds() {
        return KINDS.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void takes_what_the_receiver_takes(String kind) throws Exception {
        stub.answer(ConnectorsIT::kindly);

        assertThat(connector(kind).deliver(handoff(kind))).isEqualTo(Outcome.DELIVERED);

        assertThat(stub.got()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_broken_receiver_is_tried_again(String kind) {
        stub.answer(500);

        ReceiverException fault = fault(kind);

        assertThat(fault).hasMessage("127.0.0.1 answered 500.");
        assertThat(fault.isLasting()).isFalse();
        assertThat(fault.retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_receiver_that_asks_for_a_pause_gets_it(String kind) {
        stub.answer(request -> Answer.with(429, "Retry-After", "77"));

        assertThat(fault(kind).retryAfter()).hasValue(Duration.ofSeconds(77));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_receiver_that_is_gone_for_good_is_not_tried_again(String kind) {
        stub.answer(410);

        assertThat(fault(kind).isLasting()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothing_is_carried_to_where_a_redirect_leads(String kind) {
        try (StubReceiver elsewhere = new StubReceiver()) {
            stub.answer(request -> request.method().equals("GET")
                    ? kindly(request)
                    : Answer.with(307, "Location", elsewhere.address()));

            assertThatThrownBy(() -> connector(kind).deliver(handoff(kind)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("redirect");

            assertThat(elsewhere.got()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_receiver_that_answers_by_drops_or_not_at_all_holds_nobody_past_the_deadline(String kind) {
        for (Answer slow : List.of(Answer.drip(), Answer.silence())) {
            stub.answer(request -> slow);

            assertThatThrownBy(() -> connector(kind).deliver(handoff(kind)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("within 2 seconds");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nobody_at_the_address_is_an_ordinary_failure(String kind) {
        Delivery delivery = handoff(kind);
        stub.close();

        assertThatThrownBy(() -> connector(kind).deliver(delivery)).isInstanceOf(IOException.class);
    }

    @Test
    void answers_that_are_not_what_was_agreed_are_failures_where_they_are_needed() {
        for (String kind : List.of("zendesk", "chatwoot")) {
            for (String wrong : List.of("<html>", "[]", "{\"ticket\": {}, \"payload\": {}}")) {
                stub.answer(request -> Answer.of(200, wrong));

                assertThat(fault(kind))
                        .as(kind + " " + wrong)
                        .hasMessageMatching(".*(not JSON|no ticket|without an id).*");
            }
        }
    }

    @Test
    void a_webhook_is_signed_with_both_secrets_during_a_rotation() throws Exception {
        Delivery delivery = fixture.delivery(
                "webhook", Map.of("url", stub.address() + "/hook"), Map.of(WebhookSecret.NAME, List.of(SECOND, FIRST)));

        connector("webhook").deliver(delivery);

        Got got = stub.got().get(0);
        String id = "evt_" + delivery.key();
        long timestamp = clock.instant().getEpochSecond();
        assertThat(got.path()).isEqualTo("/hook");
        assertThat(got.header("content-type")).startsWith("application/json");
        assertThat(got.header("webhook-id")).isEqualTo(id);
        assertThat(got.header("webhook-timestamp")).isEqualTo(Long.toString(timestamp));
        assertThat(got.header("webhook-signature"))
                .isEqualTo(WebhookSecret.parse(SECOND).orElseThrow().sign(id, timestamp, got.body()) + " "
                        + WebhookSecret.parse(FIRST).orElseThrow().sign(id, timestamp, got.body()));
        assertThat(got.body()).isEqualTo(delivery.payload());
    }

    @Test
    void slack_gets_words_that_call_nobody_and_link_nowhere() throws Exception {
        connector("slack").deliver(handoff("slack"));

        JsonNode message = stub.got().get(0).json();
        assertThat(message.path("text").asString())
                .contains("A conversation needs a person")
                .contains("&lt;")
                .doesNotContain("<!channel>")
                .doesNotContain("@here")
                .doesNotContain("https://evil.example")
                .doesNotContain("](");
        assertThat(message.path("unfurl_links").asBoolean()).isFalse();
    }

    @Test
    void zendesk_gets_one_ticket_and_then_comments() throws Exception {
        stub.answer(ConnectorsIT::kindly);
        Delivery handoff = handoff("zendesk");

        connector("zendesk").deliver(handoff);
        connector("zendesk").deliver(fixture.following(handoff, "Are you there?"));

        Got created = stub.got().stream()
                .filter(got -> got.method().equals("POST"))
                .findFirst()
                .orElseThrow();
        assertThat(created.header("idempotency-key")).isEqualTo(handoff.key().toString());
        assertThat(created.header("authorization")).startsWith("Basic ");
        JsonNode ticket = created.json().path("ticket");
        assertThat(ticket.path("external_id").asString())
                .isEqualTo(handoff.conversation().map(ConversationId::toString).orElseThrow());
        assertThat(ticket.at("/requester/email").asString()).isEqualTo("ada@example.com");
        assertThat(ticket.at("/comment/public").asBoolean()).isFalse();
        Got comment = stub.got().stream()
                .filter(got -> got.method().equals("PUT"))
                .findFirst()
                .orElseThrow();
        assertThat(comment.path()).isEqualTo("/api/v2/tickets/35.json");
        assertThat(comment.json().at("/ticket/comment/body").asString()).contains("Are you there?");
        assertThat(stub.got().stream().filter(got -> got.method().equals("POST")))
                .hasSize(1);
    }

    @Test
    void a_ticket_that_is_there_already_is_found_and_not_made_again() throws Exception {
        stub.answer(request -> request.path().contains("external_id")
                ? Answer.of(200, "{\"tickets\": [{\"id\": 77}]}")
                : kindly(request));
        Delivery handoff = handoff("zendesk");

        connector("zendesk").deliver(handoff);

        assertThat(stub.got()).extracting(Got::method).containsExactly("GET");
        assertThat(fixture.threads()
                        .find(handoff.target().id(), handoff.conversation().orElseThrow()))
                .hasValue("77");
    }

    @Test
    void chatwoot_gets_contact_conversation_and_message() throws Exception {
        stub.answer(ConnectorsIT::kindly);
        Delivery handoff = handoff("chatwoot");

        connector("chatwoot").deliver(handoff);
        connector("chatwoot").deliver(fixture.following(handoff, "Are you there?"));

        assertThat(stub.got())
                .extracting(got -> got.method() + " " + got.path().replaceAll("q=.*", "q="))
                .containsExactly(
                        "GET /api/v1/accounts/3/contacts/search?q=",
                        "POST /api/v1/accounts/3/contacts",
                        "GET /api/v1/accounts/3/contacts/11/conversations",
                        "POST /api/v1/accounts/3/conversations",
                        "POST /api/v1/accounts/3/conversations/21/messages",
                        "POST /api/v1/accounts/3/conversations/21/messages");
        assertThat(stub.got()).allMatch(got -> got.header("api_access_token").equals("secret"));
        JsonNode begun = stub.got().get(3).json();
        assertThat(begun.path("source_id").asString()).isEqualTo("s-1");
        assertThat(begun.at("/custom_attributes/deskhand_conversation").asString())
                .isEqualTo(handoff.conversation().map(ConversationId::toString).orElseThrow());
        JsonNode said = stub.got().get(5).json();
        assertThat(said.path("message_type").asString()).isEqualTo("incoming");
        assertThat(said.path("content").asString()).contains("Are you there?");
    }

    @Test
    void a_conversation_over_there_is_found_again() throws Exception {
        Delivery handoff = handoff("chatwoot");
        String ours = handoff.conversation().map(ConversationId::toString).orElseThrow();
        stub.answer(request -> request.path().endsWith("/contacts/11/conversations")
                ? Answer.of(
                        200,
                        "{\"payload\": [{\"id\": 99, \"custom_attributes\": {\"deskhand_conversation\": \"" + ours
                                + "\"}}]}")
                : kindly(request));

        connector("chatwoot").deliver(handoff);

        assertThat(stub.got().get(stub.got().size() - 1).path()).endsWith("/conversations/99/messages");
    }

    @Test
    void what_was_not_handed_over_makes_no_ticket() throws Exception {
        for (String kind : List.of("zendesk", "chatwoot")) {
            Delivery said = fixture.following(handoff(kind), "hello");

            assertThat(connector(kind).deliver(said)).isInstanceOf(Outcome.Skipped.class);
        }
        assertThat(stub.got()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_test_leaves_nothing_behind(String kind) throws Exception {
        stub.answer(ConnectorsIT::kindly);

        Outcome outcome = connector(kind).deliver(fixture.test(handoff(kind).target()));

        assertThat(outcome).isEqualTo(Outcome.DELIVERED);
        assertThat(stub.got()).hasSize(1);
    }

    private ReceiverException fault(String kind) {
        ReceiverException fault = catchThrowableOfType(
                ReceiverException.class, () -> connector(kind).deliver(handoff(kind)));
        assertThat(fault).as(kind).isNotNull();
        return fault;
    }

    private Connector connector(String kind) {
        Map<String, Function<Receiver, Connector>> makers = Map.of(
                "webhook", it -> new WebhookConnector(it, clock),
                "slack", it -> new SlackConnector(it, wording, JsonMapper.shared()),
                "zendesk", it -> new ZendeskConnector(it, wording, fixture.threads()),
                "chatwoot", it -> new ChatwootConnector(it, wording, fixture.threads()));
        return Optional.ofNullable(makers.get(kind)).orElseThrow().apply(receiver);
    }

    private Delivery handoff(String kind) {
        Map<String, String> settings =
                Map.of("url", stub.address(), "email", "agent@example.com", "account", "3", "inbox", "7");
        Map<String, List<String>> secrets = Map.of(
                "url",
                List.of(stub.address() + "/services/T/B/x"),
                "token",
                List.of("secret"),
                WebhookSecret.NAME,
                List.of(FIRST));
        return fixture.delivery(kind, settings, secrets);
    }

    /** As Zendesk and Chatwoot answer when all is well. */
    private static Answer kindly(Got request) {
        String path = request.path();
        if (path.contains("/contacts/search")) {
            return Answer.of(200, "{\"payload\": []}");
        }
        if (path.endsWith("/contacts")) {
            return Answer.of(
                    200,
                    "{\"payload\": {\"contact\": {\"id\": 11, \"contact_inboxes\":"
                            + " [{\"source_id\": \"s-1\", \"inbox\": {\"id\": 7}}]}}}");
        }
        if (path.endsWith("/contacts/11/conversations")) {
            return Answer.of(200, "{\"payload\": []}");
        }
        if (path.endsWith("/conversations")) {
            return Answer.of(200, "{\"id\": 21}");
        }
        if (path.contains("/api/v2/tickets")) {
            return Answer.of(200, request.method().equals("GET") ? "{\"tickets\": []}" : "{\"ticket\": {\"id\": 35}}");
        }
        return Answer.of(200, "{\"id\": 31}");
    }
}
