package dev.deskhand.bot.delivery;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationStart;
import dev.deskhand.bot.conversation.ConversationsFixture;
import dev.deskhand.bot.conversation.CustomerProfile;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries of a conversation that was handed over, with words that try to be more than words. */
public final class DeliveryFixture {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String HOSTILE =
            "Hi <!channel> @here [click](https://evil.example) *now* <script>alert(1)</script>";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DeliveryThreads threads;

    public DeliveryFixture(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.threads = new DeliveryThreads(jdbc);
    }

    public DeliveryThreads threads() {
        return threads;
    }

    /** A hand-off on its way to a new target. */
    public Delivery delivery(String kind, Map<String, String> settings, Map<String, List<String>> secrets) {
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        SiteId site = ConversationsFixture.newSite(jdbc);
        Conversation conversation = ConversationsFixture.conversations(jdbc, transaction, clock)
                .begin(
                        site,
                        new ConversationStart(
                                new CustomerProfile("u1", "Ada", "ada@example.com", Map.of()),
                                Optional.of("https://app.example.com/orders"),
                                List.of()));
        Map<String, String> first = new HashMap<>();
        secrets.forEach((name, values) -> first.put(name, values.get(0)));
        Target kept = new JdbcTargets(jdbc, JsonMapper.shared(), clock)
                .add(site, new Targets.NewTarget("x", kind, true, Set.copyOf(EventType.ALL), settings, first));
        Target target = new Target(
                kept.id(),
                site,
                "x",
                kind,
                true,
                kept.events(),
                new TargetAccess(settings, secrets),
                NOON,
                Optional.empty());
        return delivery(
                target,
                conversation,
                EventType.HANDOFF_CREATED,
                Map.of(
                        "handoff",
                        Map.of(
                                "reason",
                                "low_confidence",
                                "packet",
                                Map.of("transcript", List.of(Map.of("author", "customer", "text", HOSTILE))))));
    }

    /** What the customer says next. */
    public Delivery following(Delivery delivery, String text) {
        return copy(
                delivery,
                EventType.MESSAGE_CREATED,
                document(
                        EventType.MESSAGE_CREATED,
                        delivery.conversation().orElseThrow().value(),
                        Map.of("message", Map.of("author", "customer", "text", text))));
    }

    public Delivery test(Target target) {
        return new Delivery(
                new DeliveryId(UUID.randomUUID()),
                UUID.randomUUID(),
                target,
                Optional.empty(),
                EventType.TEST,
                JsonMapper.shared()
                        .writeValueAsString(Map.of("type", "test", "site", "acme", "data", Map.of("note", "A test."))),
                1,
                NOON,
                UUID.randomUUID());
    }

    private static Delivery delivery(Target target, Conversation conversation, String type, Map<String, Object> data) {
        return new Delivery(
                new DeliveryId(UUID.randomUUID()),
                UUID.randomUUID(),
                target,
                Optional.of(conversation.id()),
                type,
                document(type, conversation.id().value(), data),
                1,
                NOON,
                UUID.randomUUID());
    }

    private static Delivery copy(Delivery delivery, String type, String payload) {
        return new Delivery(
                new DeliveryId(UUID.randomUUID()),
                UUID.randomUUID(),
                delivery.target(),
                delivery.conversation(),
                type,
                payload,
                1,
                NOON,
                UUID.randomUUID());
    }

    private static String document(String type, UUID conversation, Map<String, Object> data) {
        Map<String, Object> whole = new HashMap<>(data);
        whole.put(
                "conversation",
                Map.of(
                        "id",
                        conversation,
                        "pageUrl",
                        "https://app.example.com/orders",
                        "customer",
                        Map.of("id", conversation, "name", "Ada", "email", "ada@example.com")));
        return JsonMapper.shared().writeValueAsString(Map.of("type", type, "site", "acme", "data", whole));
    }
}
