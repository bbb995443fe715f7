package dev.deskhand.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.deskhand.bot.TestDatabase;
import dev.deskhand.bot.access.MutableClock;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationsFixture;
import dev.deskhand.knowledge.article.SiteId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receiver is down for two hours of a clock that the test moves, then comes and goes, while customers go on writing.
 * System properties: {@code deskhand.outage.conversations} for another number than 20, {@code deskhand.outage.seed} to
 * do a run again.
 */
class OutageIT {

    private static final int CONVERSATIONS = Integer.getInteger("deskhand.outage.conversations", 20);
    private static final int MESSAGES = 15;
    private static final long SEED = Long.getLong("deskhand.outage.seed", System.nanoTime());
    private static final Duration DOWN = Duration.ofHours(2);
    private static final Duration FLAPPING = Duration.ofHours(2);
    private static final Duration STEP = Duration.ofSeconds(20);

    private final Random chance = new Random(SEED);
    private final MutableClock clock = new MutableClock();
    private final Instant beginning = clock.instant();

    @Test
    void promise_3_everything_arrives_in_order_with_stable_keys_after_an_outage() {
        System.out.println("deskhand.outage.seed=" + SEED);
        ScriptedConnector connector = new ScriptedConnector();
        connector.receiver = this::receive;
        try (HikariDataSource database = TestDatabase.create()) {
            List<DeliveryNode> nodes = List.of(
                    new DeliveryNode(database, clock, SEED, connector),
                    new DeliveryNode(database, clock, SEED + 1, connector));
            DeliveryNode first = nodes.get(0);
            SiteId site = ConversationsFixture.newSite(first.jdbc);
            first.target(site, ScriptedConnector.KIND, Map.of(), Map.of());
            List<Conversation> conversations = new ArrayList<>();
            for (int i = 0; i < CONVERSATIONS; i++) {
                conversations.add(first.conversation(site));
            }

            writeDuringTheOutage(nodes, conversations);
            Instant up = clock.instant();
            int steps = 0;
            while (waiting(first) > 0 && steps++ < 10_000) {
                nodes.forEach(DeliveryNode::carryAllDue);
                clock.advance(STEP);
            }

            assertThat(waiting(first)).as("seed %d", SEED).isZero();
            assertThat(Duration.between(up, clock.instant())).isLessThan(Duration.ofHours(5));
            Map<ConversationId, List<String>> arrived = arrived(connector.taken);
            assertThat(arrived).as("seed %d", SEED).hasSize(CONVERSATIONS);
            arrived.values()
                    .forEach(texts -> assertThat(texts).as("seed %d", SEED).containsExactlyElementsOf(expected()));
            hasOneKeyForEachMessage(connector);
            assertThat(first.jdbc
                            .sql("select count(*) from bot.outbox where state <> 'delivered'")
                            .query(Integer.class)
                            .single())
                    .isZero();
            System.out.printf(
                    "%d messages, %d tries, all there %s after the receiver was back%n",
                    CONVERSATIONS * MESSAGES, connector.tries.size(), Duration.between(up, clock.instant()));
        }
    }

    private void writeDuringTheOutage(List<DeliveryNode> nodes, List<Conversation> conversations) {
        Map<Conversation, Integer> written = new HashMap<>();
        Duration all = DOWN.plus(FLAPPING);
        while (Duration.between(beginning, clock.instant()).compareTo(all) < 0) {
            Conversation one = conversations.get(chance.nextInt(conversations.size()));
            int number = written.merge(one, 1, Integer::sum);
            if (number <= MESSAGES) {
                nodes.get(0).say(one, "message " + number);
            }
            nodes.get(chance.nextInt(nodes.size())).carryAllDue();
            clock.advance(STEP);
        }
        for (Conversation conversation : conversations) {
            for (int number = written.getOrDefault(conversation, 0) + 1; number <= MESSAGES; number++) {
                nodes.get(0).say(conversation, "message " + number);
            }
        }
    }

    /** Down, then there for every second try or so. */
    private Outcome receive(Delivery delivery) throws IOException {
        Duration time = Duration.between(beginning, clock.instant());
        if (time.compareTo(DOWN) < 0) {
            throw new IOException("Connection refused");
        }
        if (time.compareTo(DOWN.plus(FLAPPING)) < 0 && chance.nextInt(3) > 0) {
            throw chance.nextBoolean()
                    ? ReceiverException.failed("answered 502.")
                    : ReceiverException.busy("answered 503.", Duration.ofSeconds(chance.nextInt(120)));
        }
        return Outcome.DELIVERED;
    }

    private static int waiting(DeliveryNode node) {
        return node.jdbc
                .sql("select count(*) from bot.outbox where state = 'due'")
                .query(Integer.class)
                .single();
    }

    private static Map<ConversationId, List<String>> arrived(List<Delivery> taken) {
        Map<ConversationId, List<String>> texts = new HashMap<>();
        taken.forEach(delivery -> texts.computeIfAbsent(delivery.conversation().orElseThrow(), id -> new ArrayList<>())
                .add(text(delivery)));
        return texts;
    }

    private static void hasOneKeyForEachMessage(ScriptedConnector connector) {
        Map<String, LinkedHashSet<UUID>> keys = new HashMap<>();
        connector.tries.forEach(delivery -> keys.computeIfAbsent(
                        delivery.conversation().map(ConversationId::toString).orElseThrow() + text(delivery),
                        name -> new LinkedHashSet<>())
                .add(delivery.key()));
        assertThat(keys).hasSize(CONVERSATIONS * MESSAGES).allSatisfy((name, seen) -> assertThat(seen)
                .hasSize(1));
        assertThat(connector.tries).hasSizeGreaterThan(connector.taken.size());
    }

    private static List<String> expected() {
        List<String> texts = new ArrayList<>();
        for (int number = 1; number <= MESSAGES; number++) {
            texts.add("message " + number);
        }
        return texts;
    }

    private static String text(Delivery delivery) {
        return JsonMapper.shared()
                .readTree(delivery.payload())
                .at("/data/message/text")
                .asString();
    }
}
