package dev.deskhand.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.problem.DeskhandException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Receivers that fail, and workers that die. */
class OutboxFailureIT extends OutboxCase {

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
        DeliveryNode other = new DeliveryNode(DATABASE, clock, 2, connector);
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

        assertThat(new DeliveryNode(DATABASE, clock, 2, connector).claim()).isEmpty();
    }
}
