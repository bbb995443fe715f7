package dev.deskhand.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationsFixture;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is put into the outbox, and in which order it goes. */
class OutboxIT extends OutboxCase {

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
