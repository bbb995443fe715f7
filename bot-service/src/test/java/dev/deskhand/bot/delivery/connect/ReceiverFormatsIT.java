package dev.deskhand.bot.delivery.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.delivery.Delivery;
import dev.deskhand.bot.delivery.StubReceiver.Answer;
import dev.deskhand.bot.delivery.StubReceiver.Got;
import dev.deskhand.bot.delivery.WebhookSecret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What receivers of each kind get, word for word. */
class ReceiverFormatsIT extends ConnectorCase {

    private static final String SECOND = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    @Test
    void a_webhook_is_signed_with_both_secrets_during_a_rotation() throws Exception {
        Delivery delivery = FIXTURE.delivery(
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
        stub.answer(ConnectorCase::kindly);
        Delivery handoff = handoff("zendesk");

        connector("zendesk").deliver(handoff);
        connector("zendesk").deliver(FIXTURE.following(handoff, "Are you there?"));

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
        assertThat(FIXTURE.threads()
                        .find(handoff.target().id(), handoff.conversation().orElseThrow()))
                .hasValue("77");
    }

    @Test
    void chatwoot_gets_contact_conversation_and_message() throws Exception {
        stub.answer(ConnectorCase::kindly);
        Delivery handoff = handoff("chatwoot");

        connector("chatwoot").deliver(handoff);
        connector("chatwoot").deliver(FIXTURE.following(handoff, "Are you there?"));

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
}
