package dev.deskhand.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.deskhand.bot.TestDatabase;
import dev.deskhand.bot.access.MutableClock;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationsFixture;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutboxIT {

    private static HikariDataSource database;

    private final MutableClock clock = new MutableClock();
    private final ScriptedConnector connector = new ScriptedConnector();
    private DeliveryNode node;
    private SiteId site;
    private Target target;

    @BeforeAll
    static void createDatabase() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void beginWithOneTarget() {
        node = new DeliveryNode(database, clock, 1, connector);
        node.jdbc.sql("delete from knowledge.site").update();
        site = ConversationsFixture.newSite(node.jdbc);
        target = node.target(site, ScriptedConnector.KIND, Map.of(), Map.of());
    }

    @Test
    void what_is_said_is_told_with_what_it_belongs_to() {
        Conversation conversation = node.conversation(site);
        node.say(conversation, "Where is my order?");

        node.carryAllDue();

        assertThat(connector.taken).hasSize(1);
        JsonNode told = JsonMapper.shared().readTree(connector.taken.get(0).payload());
        assertThat(told.path("type").asString()).isEqualTo("message.created");
        assertThat(told.path("id").asString())
                .isEqualTo(connector.taken.get(0).key().toString());
        assertThat(told.at("/data/message/text").asString()).isEqualTo("Where is my order?");
        assertThat(told.at("/data/message/author").asString()).isEqualTo("customer");
        assertThat(told.at("/data/conversation/id").asString())
                .isEqualTo(conversation.id().toString());
        assertThat(told.path("data").has("handoff")).isFalse();
        assertThat(node.all(site)).extracting(DeliveryRecord::state).containsExactly(DeliveryState.DELIVERED);
    }

    @Test
    void what_is_rolled_back_is_not_told() {
        Conversation conversation = node.conversation(site);

        node.transaction.executeWithoutResult(status -> {
            node.say(conversation, "never said");
            status.setRollbackOnly();
        });

        assertThat(node.all(site)).isEmpty();
        assertThat(node.announced).isEmpty();
    }

    @Test
    void what_was_committed_is_announced_to_the_workers() {
        node.say(node.conversation(site), "hello");

        assertThat(node.announced).containsExactly(new OutboxFilled());
    }

    @Test
    void a_target_is_told_each_key_once() {
        OutboxEntry entry = new OutboxEntry(
                UUID.randomUUID(), target.id(), Optional.empty(), "message.created", "{}", clock.instant());

        boolean first = put(entry).isPresent();
        boolean second = put(entry).isPresent();

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(node.all(site)).hasSize(1);
    }

    @Test
    void a_later_entry_waits_for_the_earlier_of_its_conversation_and_for_no_other() {
        Conversation stuck = node.conversation(site);
        Conversation free = node.conversation(site);
        connector.receiver = delivery -> {
            if (delivery.conversation().equals(Optional.of(stuck.id()))) {
                throw ReceiverException.failed("no");
            }
            return Outcome.DELIVERED;
        };
        node.say(stuck, "one");
        node.say(stuck, "two");
        node.say(free, "three");

        node.carryAllDue();

        assertThat(texts(connector.tries)).containsExactly("one", "three");
        assertThat(texts(connector.taken)).containsExactly("three");
        connector.receiver = delivery -> Outcome.DELIVERED;
        clock.advance(Duration.ofSeconds(6));
        node.carryAllDue();
        assertThat(texts(connector.taken)).containsExactly("three", "one", "two");
    }

    @Test
    void one_that_is_out_keeps_the_next_back() {
        Conversation conversation = node.conversation(site);
        node.say(conversation, "one");
        node.say(conversation, "two");

        Delivery first = node.claim().orElseThrow();

        assertThat(node.claim()).isEmpty();
        node.courier.carry(first);
        assertThat(node.claim()).isPresent();
    }

    @Test
    void a_failure_is_kept_to_be_seen_and_the_secret_is_not() {
        connector.receiver = delivery -> {
            throw ReceiverException.failed("hooks.example.com answered 500.");
        };
        node.say(node.conversation(site), "one");

        node.carryAllDue();

        DeliveryRecord failed = node.all(site).get(0);
        assertThat(failed.state()).isEqualTo(DeliveryState.DUE);
        assertThat(failed.attempts()).isEqualTo(1);
        assertThat(failed.fault()).hasValue("hooks.example.com answered 500.");
        assertThat(failed.dueAt())
                .isBetween(clock.instant().plusSeconds(4), clock.instant().plusSeconds(6));
    }

    @Test
    void after_seventy_two_hours_it_is_parked_and_the_next_goes_on() {
        Conversation conversation = node.conversation(site);
        connector.receiver = delivery -> {
            if (delivery.payload().contains("\"one\"")) {
                throw new IOException("Connection refused");
            }
            return Outcome.DELIVERED;
        };
        node.say(conversation, "one");
        node.say(conversation, "two");

        for (int hour = 0; hour < 400 && connector.taken.isEmpty(); hour++) {
            node.carryAllDue();
            clock.advance(Duration.ofMinutes(15));
        }

        List<DeliveryRecord> all = node.all(site);
        assertThat(all)
                .extracting(DeliveryRecord::state)
                .containsExactly(DeliveryState.DELIVERED, DeliveryState.PARKED);
        assertThat(all.get(1).fault()).hasValue("Connection refused");
        assertThat(Duration.between(all.get(1).createdAt(), all.get(1).doneAt().orElseThrow()))
                .isBetween(Duration.ofHours(72), Duration.ofHours(73));
    }

    @Test
    void what_is_gone_for_good_is_parked_at_once_and_a_replay_begins_anew() {
        connector.receiver = delivery -> {
            throw ReceiverException.gone("hooks.example.com answered 410.");
        };
        node.say(node.conversation(site), "one");
        node.carryAllDue();
        DeliveryRecord parked = node.all(site).get(0);
        assertThat(parked.state()).isEqualTo(DeliveryState.PARKED);

        connector.receiver = delivery -> Outcome.DELIVERED;
        DeliveryRecord begun = node.transaction.execute(status -> node.outbox.replay(site, parked.id()));
        node.carryAllDue();

        assertThat(begun.state()).isEqualTo(DeliveryState.DUE);
        assertThat(begun.attempts()).isZero();
        assertThat(connector.taken).extracting(Delivery::key).containsExactly(parked.key());
        assertThatThrownBy(() -> node.transaction.execute(status -> node.outbox.replay(site, parked.id())))
                .isInstanceOf(DeskhandException.class)
                .hasMessageContaining("only parked ones are replayed");
    }

    @Test
    void a_pause_that_a_receiver_asks_for_holds_all_that_is_for_it() {
        connector.receiver = delivery -> {
            throw ReceiverException.busy("hooks.example.com answered 429.", Duration.ofMinutes(3));
        };
        node.say(node.conversation(site), "one");
        node.say(node.conversation(site), "two");

        int tries = node.carryAllDue();
        connector.receiver = delivery -> Outcome.DELIVERED;
        clock.advance(Duration.ofSeconds(179));
        int early = node.carryAllDue();
        clock.advance(Duration.ofSeconds(1));
        int afterwards = node.carryAllDue();

        assertThat(tries).isEqualTo(1);
        assertThat(early).isZero();
        assertThat(afterwards).isEqualTo(2);
    }

    @Test
    void a_target_that_keeps_failing_is_left_alone_by_the_breaker() {
        connector.receiver = delivery -> {
            throw new IOException("away");
        };
        for (int i = 0; i < 20; i++) {
            node.say(node.conversation(site), "message " + i);
        }

        int tries = node.carryAllDue();

        assertThat(tries).isEqualTo(5);
        assertThat(node.breakers.state(target.id())).isEqualTo("open");
        connector.receiver = delivery -> Outcome.DELIVERED;
        clock.advance(Duration.ofSeconds(31));
        node.carryAllDue();
        assertThat(connector.taken).hasSize(20);
        assertThat(node.breakers.state(target.id())).isEqualTo("closed");
    }

    @Test
    void a_dead_workers_entry_comes_back_when_its_lease_has_run_out() {
        node.say(node.conversation(site), "one");
        Delivery lost = node.claim().orElseThrow();
        DeliveryNode other = new DeliveryNode(database, clock, 2, connector);
        assertThat(other.claim()).isEmpty();

        node.jdbc
                .sql("update bot.outbox set lease_until = clock_timestamp() - interval '1 second'")
                .update();
        Delivery taken = other.claim().orElseThrow();
        node.queue.delivered(lost);

        assertThat(taken.key()).isEqualTo(lost.key());
        assertThat(node.all(site)).extracting(DeliveryRecord::state).containsExactly(DeliveryState.DUE);
        other.courier.carry(taken);
        assertThat(node.all(site)).extracting(DeliveryRecord::state).containsExactly(DeliveryState.DELIVERED);
    }

    @Test
    void a_living_worker_keeps_its_lease() {
        node.say(node.conversation(site), "one");
        Delivery held = node.claim().orElseThrow();
        node.jdbc
                .sql("update bot.outbox set lease_until = clock_timestamp() - interval '1 second'")
                .update();

        node.queue.renew(node.holder, List.of(held.id()), DeliveryNode.LEASE);

        assertThat(new DeliveryNode(database, clock, 2, connector).claim()).isEmpty();
    }

    @Test
    void an_inactive_target_lets_it_wait_and_an_unknown_kind_is_parked() {
        Target idle = node.target(site, "unheard-of", Map.of(), Map.of());
        setActive(false);
        node.say(node.conversation(site), "one");

        node.carryAllDue();

        assertThat(connector.tries).isEmpty();
        assertThat(node.all(site))
                .filteredOn(delivery -> delivery.target().equals(idle.id()))
                .extracting(DeliveryRecord::state)
                .containsExactly(DeliveryState.PARKED);
        setActive(true);
        node.carryAllDue();
        assertThat(connector.taken).hasSize(1);
    }

    @Test
    void what_is_done_goes_after_a_while_and_what_is_parked_stays() {
        Conversation conversation = node.conversation(site);
        node.say(conversation, "one");
        node.carryAllDue();
        connector.receiver = delivery -> {
            throw ReceiverException.gone("410");
        };
        node.say(conversation, "two");
        node.carryAllDue();
        clock.advance(Duration.ofDays(31));

        int deleted = node.queue.deleteDone(clock.instant().minus(Duration.ofDays(30)));

        assertThat(deleted).isEqualTo(1);
        assertThat(node.all(site)).extracting(DeliveryRecord::state).containsExactly(DeliveryState.PARKED);
    }

    @Test
    void tells_how_it_stands() {
        connector.receiver = delivery -> {
            throw ReceiverException.failed("no");
        };
        node.say(node.conversation(site), "one");
        node.carryAllDue();
        node.say(node.conversation(site), "two");
        clock.advance(Duration.ofMinutes(7));

        assertThat(node.queue.level()).isEqualTo(new OutboxLevel(2, 0, Duration.ofMinutes(7)));
    }

    @Test
    void promise_6_another_sites_targets_and_deliveries_are_not_there() {
        node.say(node.conversation(site), "one");
        DeliveryId delivery = node.all(site).get(0).id();
        SiteId other = ConversationsFixture.newSite(node.jdbc);

        assertThat(node.targets.of(other)).isEmpty();
        assertThat(node.outbox.list(other, Optional.empty(), 10)).isEmpty();
        assertThatThrownBy(() -> node.targets.get(other, target.id())).isInstanceOf(DeskhandException.class);
        assertThatThrownBy(() -> node.targets.delete(other, target.id())).isInstanceOf(DeskhandException.class);
        assertThatThrownBy(() -> node.outbox.get(other, delivery)).isInstanceOf(DeskhandException.class);
    }

    private Optional<DeliveryId> put(OutboxEntry entry) {
        return node.transaction.execute(status -> node.outbox.put(site, entry));
    }

    private void setActive(boolean active) {
        node.jdbc
                .sql("update bot.delivery_target set active = :active where id = :id")
                .param("active", active)
                .param("id", target.id().value())
                .update();
    }

    private static List<String> texts(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(delivery -> JsonMapper.shared()
                        .readTree(delivery.payload())
                        .at("/data/message/text")
                        .asString())
                .toList();
    }
}
