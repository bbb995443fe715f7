package dev.deskhand.bot.delivery;

import dev.deskhand.bot.access.MutableClock;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationStart;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.ConversationsFixture;
import dev.deskhand.bot.conversation.CustomerProfile;
import dev.deskhand.bot.conversation.EventLogged;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.knowledge.article.SiteId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One node's deliveries over a test's database, with a clock that the test puts forward and no threads of its own. */
public final class DeliveryNode {

    static final Duration LEASE = Duration.ofSeconds(20);

    final MutableClock clock;
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final Conversations conversations;
    final JdbcTargets targets;
    final JdbcOutbox outbox;
    final DeliveryQueue queue;
    final Breakers breakers;
    final Courier courier;
    final UUID holder = UUID.randomUUID();
    final ArrayDeque<Object> announced = new ArrayDeque<>();
    private final List<Consumer<EventLogged>> listeners = new ArrayList<>();
    private final ConversationsFixture fixture;

    public DeliveryNode(DataSource database, MutableClock clock, long seed, Connector... connectors) {
        this.clock = clock;
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        DeliverySettings settings = new DeliverySettings(
                4,
                LEASE,
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofHours(12),
                Duration.ofHours(72),
                Duration.ofSeconds(30),
                Duration.ofDays(30));
        targets = new JdbcTargets(jdbc, JsonMapper.shared(), clock);
        outbox = new JdbcOutbox(jdbc, new OutboxNews(jdbc, announced::add), clock);
        queue = new DeliveryQueue(jdbc, targets, clock);
        breakers = new Breakers(settings, clock);
        courier = new Courier(
                List.of(connectors),
                queue,
                targets,
                breakers,
                new RetryPlan(
                        settings.firstPause(),
                        settings.mostPause(),
                        settings.giveUpAfter(),
                        new SplittableRandom(seed)),
                new DeliveryMeters(new SimpleMeterRegistry(), new OutboxWatch(queue)),
                clock);
        fixture = ConversationsFixture.node(jdbc, transaction, clock, event -> {
            if (event instanceof EventLogged logged) {
                listeners.forEach(listener -> listener.accept(logged));
            }
        });
        conversations = fixture.conversations();
        listeners.add(new LoggedDeliveries(targets, outbox, conversations, jdbc, JsonMapper.shared(), clock)::on);
    }

    Target target(SiteId site, String kind, Map<String, String> settings, Map<String, String> secrets) {
        return targets.add(
                site, new Targets.NewTarget("A target", kind, true, Set.copyOf(EventType.ALL), settings, secrets));
    }

    public Conversation conversation(SiteId site) {
        return conversations.begin(site, new ConversationStart(CustomerProfile.ANONYMOUS, Optional.empty(), List.of()));
    }

    public void say(Conversation conversation, String text) {
        conversations.append(conversation.site(), conversation.id(), MessageDraft.fromCustomer(text, Optional.empty()));
    }

    /** Somebody else who hears what is logged, within the transaction. */
    public void tell(Consumer<EventLogged> listener) {
        listeners.add(listener);
    }

    public ConversationsFixture fixture() {
        return fixture;
    }

    public Targets targets() {
        return targets;
    }

    public Outbox outbox() {
        return outbox;
    }

    /** States of all entries, the newest first. */
    public List<String> states(SiteId site) {
        return all(site).stream()
                .map(delivery -> delivery.type() + " " + delivery.state().code())
                .toList();
    }

    /** Carries all that is due at this moment; how many tries that took. */
    public int carryAllDue() {
        int tries = 0;
        for (Optional<Delivery> next = claim(); next.isPresent(); next = claim()) {
            courier.carry(next.get());
            tries++;
        }
        return tries;
    }

    Optional<Delivery> claim() {
        return queue.claim(holder, LEASE, breakers.closedOff());
    }

    List<DeliveryRecord> all(SiteId site) {
        return outbox.list(site, Optional.empty(), 200);
    }
}
