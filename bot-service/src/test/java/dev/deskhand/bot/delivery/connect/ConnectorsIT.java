package dev.deskhand.bot.delivery.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.deskhand.bot.delivery.Delivery;
import dev.deskhand.bot.delivery.Outcome;
import dev.deskhand.bot.delivery.ReceiverException;
import dev.deskhand.bot.delivery.StubReceiver;
import dev.deskhand.bot.delivery.StubReceiver.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Manners that all connectors share. */
class ConnectorsIT extends ConnectorCase {

    private static final List<String> KINDS = List.of("webhook", "slack", "zendesk", "chatwoot");

    @ParameterizedTest
    @MethodSource("kinds")
    void takes_what_the_receiver_takes(String kind) throws Exception {
        stub.answer(ConnectorCase::kindly);

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
    void what_was_not_handed_over_makes_no_ticket() throws Exception {
        for (String kind : List.of("zendesk", "chatwoot")) {
            Delivery said = FIXTURE.following(handoff(kind), "hello");

            assertThat(connector(kind).deliver(said)).isInstanceOf(Outcome.Skipped.class);
        }
        assertThat(stub.got()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_test_leaves_nothing_behind(String kind) throws Exception {
        stub.answer(ConnectorCase::kindly);

        Outcome outcome = connector(kind).deliver(FIXTURE.test(handoff(kind).target()));

        assertThat(outcome).isEqualTo(Outcome.DELIVERED);
        assertThat(stub.got()).hasSize(1);
    }

    static Stream<String> kinds() {
        return KINDS.stream();
    }

    private ReceiverException fault(String kind) {
        ReceiverException fault = catchThrowableOfType(
                ReceiverException.class, () -> connector(kind).deliver(handoff(kind)));
        assertThat(fault).as(kind).isNotNull();
        return fault;
    }
}
