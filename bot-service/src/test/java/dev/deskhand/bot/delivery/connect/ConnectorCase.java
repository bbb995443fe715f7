package dev.deskhand.bot.delivery.connect;

import com.zaxxer.hikari.HikariDataSource;
import dev.deskhand.bot.TestDatabase;
import dev.deskhand.bot.access.MutableClock;
import dev.deskhand.bot.delivery.Connector;
import dev.deskhand.bot.delivery.Delivery;
import dev.deskhand.bot.delivery.DeliveryFixture;
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
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.json.JsonMapper;

/** Connectors of each kind, and a receiver that answers as the test says. */
abstract class ConnectorCase {

    static final String FIRST = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /* One for the classes of this base; it ends with the server of all test databases. */
    static final HikariDataSource DATABASE = TestDatabase.create();
    static final DeliveryFixture FIXTURE = new DeliveryFixture(DATABASE);

    final MutableClock clock = new MutableClock();
    final StubReceiver stub = new StubReceiver();
    final OutboundClient client =
            new OutboundClient(new OutboundSettings(Set.of("127.0.0.1"), Duration.ofSeconds(2), 100_000));
    final Receiver receiver = new Receiver(client, JsonMapper.shared());
    final Wording wording = new Wording(JsonMapper.shared());

    @AfterEach
    void close() throws IOException {
        client.close();
        stub.close();
    }

    Connector connector(String kind) {
        Map<String, Function<Receiver, Connector>> makers = Map.of(
                "webhook", it -> new WebhookConnector(it, clock),
                "slack", it -> new SlackConnector(it, wording, JsonMapper.shared()),
                "zendesk", it -> new ZendeskConnector(it, wording, FIXTURE.threads()),
                "chatwoot", it -> new ChatwootConnector(it, wording, FIXTURE.threads()));
        return Optional.ofNullable(makers.get(kind)).orElseThrow().apply(receiver);
    }

    Delivery handoff(String kind) {
        Map<String, String> settings =
                Map.of("url", stub.address(), "email", "agent@example.com", "account", "3", "inbox", "7");
        Map<String, List<String>> secrets = Map.of(
                "url",
                List.of(stub.address() + "/services/T/B/x"),
                "token",
                List.of("secret"),
                WebhookSecret.NAME,
                List.of(FIRST));
        return FIXTURE.delivery(kind, settings, secrets);
    }

    /** As Zendesk and Chatwoot answer when all is well. */
    static Answer kindly(Got request) {
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
