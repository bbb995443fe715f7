package dev.deskhand.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.access.MutableClock;
import dev.deskhand.bot.model.TextEndpoint.Written;
import dev.deskhand.bot.model.TextModelException.Cause;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class GuardedEndpointTest {

    private final MutableClock clock = new MutableClock();
    private final Scripted endpoint = new Scripted();
    private final ModelSettings settings =
            Models.over().and("http://127.0.0.1:1/v1").with("concurrent", "1").settings();
    private final GuardedEndpoint guarded =
            new GuardedEndpoint(settings.endpoints().get(0), endpoint, settings, clock);

    @Test
    void what_failed_before_the_first_piece_is_asked_once_more() {
        endpoint.then(EndpointException.status(500, null)).thenWrites("fine");

        assertThat(ask().text()).isEqualTo("fine");
        assertThat(endpoint.asked).isEqualTo(2);
    }

    @Test
    void nothing_is_asked_a_third_time() {
        endpoint.then(EndpointException.unreachable("gone"), EndpointException.unreachable("gone"));

        assertThatThrownBy(this::ask).isInstanceOf(EndpointException.class);
        assertThat(endpoint.asked).isEqualTo(2);
    }

    @Test
    void what_will_not_do_better_is_not_asked_again() {
        endpoint.then(EndpointException.status(400, null));

        assertThatThrownBy(this::ask).isInstanceOf(EndpointException.class);
        assertThat(endpoint.asked).isEqualTo(1);
    }

    @Test
    void what_breaks_after_the_first_piece_is_not_asked_again() {
        endpoint.thenSaysAndThrows("One ", EndpointException.broken());

        assertThatThrownBy(this::ask).isInstanceOf(EndpointException.class);
        assertThat(endpoint.asked).isEqualTo(1);
    }

    @Test
    void a_long_pause_that_was_asked_for_is_kept() {
        endpoint.then(EndpointException.status(429, Duration.ofSeconds(20))).thenWrites("fine");

        assertThatThrownBy(this::ask).isInstanceOf(EndpointException.class);
        assertThat(guarded.state()).isEqualTo("paused");
        assertThatThrownBy(this::ask).isInstanceOfSatisfying(EndpointException.class, e -> assertThat(e.why())
                .isEqualTo(Cause.BUSY));
        assertThat(endpoint.asked).isEqualTo(1);

        clock.advance(Duration.ofSeconds(21));

        assertThat(ask().text()).isEqualTo("fine");
    }

    @Test
    void half_of_five_failures_open_the_breaker_and_one_good_trial_after_the_other_closes_it() {
        for (int i = 0; i < 5; i++) {
            endpoint.then(EndpointException.status(400, null));
            assertThatThrownBy(this::ask).isInstanceOf(EndpointException.class);
        }
        assertThat(guarded.state()).isEqualTo("open");
        assertThatThrownBy(this::ask).hasMessage("the breaker is open");
        assertThat(endpoint.asked).isEqualTo(5);

        clock.advance(Duration.ofSeconds(16));
        endpoint.thenWrites("one").thenWrites("two");
        ask();

        assertThat(guarded.state()).isEqualTo("half_open");
        ask();
        assertThat(guarded.state()).isEqualTo("closed");
        assertThat(guarded.isWell()).isTrue();
    }

    @Test
    void what_its_own_caller_throws_says_nothing_of_the_endpoint() {
        for (int i = 0; i < 10; i++) {
            endpoint.thenThrows(new IllegalStateException("the caller's"));
            assertThatThrownBy(this::ask).isInstanceOf(IllegalStateException.class);
        }

        assertThat(guarded.state()).isEqualTo("closed");
    }

    @Test
    void beyond_its_room_it_is_busy() {
        endpoint.thenWrites("outer");

        guarded.write(TextModelTest.prompt("Hi"), GuardedEndpointTest::patience, piece -> assertThatThrownBy(this::ask)
                .hasMessage("too many requests are under way"));

        assertThat(guarded.busy()).isZero();
    }

    private Written ask() {
        return guarded.write(TextModelTest.prompt("Hi"), GuardedEndpointTest::patience, piece -> {});
    }

    private static Patience patience() {
        return new Patience(
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                System.nanoTime() + Duration.ofMinutes(2).toNanos());
    }

    /** Does what it was told, once each. */
    private static final class Scripted implements TextEndpoint {

        private final Deque<TextEndpoint> script = new ArrayDeque<>();
        private int asked;

        Scripted then(EndpointException... faults) {
            List.of(faults).forEach(this::thenThrows);
            return this;
        }

        Scripted thenThrows(RuntimeException fault) {
            return add((prompt, patience, onText) -> {
                throw fault;
            });
        }

        Scripted thenWrites(String text) {
            return add((prompt, patience, onText) -> {
                onText.accept(text);
                return new Written(text, 1, 1, false);
            });
        }

        Scripted thenSaysAndThrows(String piece, EndpointException fault) {
            return add((prompt, patience, onText) -> {
                onText.accept(piece);
                throw fault;
            });
        }

        private Scripted add(TextEndpoint next) {
            script.add(next);
            return this;
        }

        @Override
        public Written write(ModelPrompt prompt, Patience patience, Consumer<String> onText) {
            asked++;
            return script.remove().write(prompt, patience, onText);
        }
    }
}
