package dev.deskhand.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.MutableClock;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BreakersTest {

    private static final TargetId TARGET = new TargetId(UUID.randomUUID());
    private static final TargetId OTHER = new TargetId(UUID.randomUUID());

    private final MutableClock clock = new MutableClock();
    private final Breakers breakers = new Breakers(
            new DeliverySettings(
                    4,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofHours(12),
                    Duration.ofHours(72),
                    Duration.ofSeconds(30),
                    Duration.ofDays(30)),
            clock);

    @Test
    void five_failures_in_a_row_close_a_target_off_and_no_other() {
        fail(TARGET, 4);
        assertThat(breakers.closedOff()).isEmpty();

        fail(TARGET, 1);

        assertThat(breakers.closedOff()).containsExactly(TARGET);
        assertThat(breakers.state(TARGET)).isEqualTo("open");
        assertThat(breakers.state(OTHER)).isEqualTo("closed");
    }

    @Test
    void one_that_arrives_between_starts_the_count_anew() {
        fail(TARGET, 4);
        succeed(TARGET);
        fail(TARGET, 4);

        assertThat(breakers.closedOff()).isEmpty();
    }

    @Test
    void after_the_pause_a_single_delivery_tries_and_opens_the_way_for_all() {
        fail(TARGET, 5);
        clock.advance(Duration.ofSeconds(31));

        assertThat(breakers.closedOff()).isEmpty();
        CircuitBreaker breaker = breakers.of(TARGET);
        assertThat(breaker.tryAcquirePermission()).isTrue();
        assertThat(breaker.tryAcquirePermission()).isFalse();
        assertThat(breakers.state(TARGET)).isEqualTo("half_open");
        breaker.onSuccess(1, TimeUnit.MILLISECONDS);

        assertThat(breakers.state(TARGET)).isEqualTo("closed");
    }

    @Test
    void a_failed_trial_closes_it_off_again() {
        fail(TARGET, 5);
        clock.advance(Duration.ofSeconds(31));
        fail(TARGET, 1);

        assertThat(breakers.closedOff()).containsExactly(TARGET);
    }

    @Test
    void a_target_that_was_changed_begins_anew() {
        fail(TARGET, 5);

        breakers.forget(TARGET);

        assertThat(breakers.closedOff()).isEmpty();
        assertThat(breakers.of(TARGET).tryAcquirePermission()).isTrue();
    }

    private void fail(TargetId target, int times) {
        CircuitBreaker breaker = breakers.of(target);
        for (int i = 0; i < times; i++) {
            assertThat(breaker.tryAcquirePermission()).isTrue();
            breaker.onError(1, TimeUnit.MILLISECONDS, new IOException("away"));
        }
    }

    private void succeed(TargetId target) {
        CircuitBreaker breaker = breakers.of(target);
        assertThat(breaker.tryAcquirePermission()).isTrue();
        breaker.onSuccess(1, TimeUnit.MILLISECONDS);
    }
}
