package dev.deskhand.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetryPlanTest {

    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Duration THREE_DAYS = Duration.ofHours(72);

    private final RetryPlan plan = plan(new SplittableRandom(5));

    @Test
    void begins_with_five_seconds_and_ends_at_seventy_two_hours_to_the_second() {
        List<Duration> tries = new ArrayList<>(List.of(Duration.ZERO));
        Optional<Duration> pause = plan.pause(1, Duration.ZERO, Optional.empty());
        while (pause.isPresent()) {
            tries.add(tries.get(tries.size() - 1).plus(pause.get()));
            pause = plan.pause(tries.size(), tries.get(tries.size() - 1), Optional.empty());
        }

        assertThat(tries.get(1)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(tries).isSorted().hasSizeBetween(17, 30);
        assertThat(tries.get(tries.size() - 1)).isEqualTo(THREE_DAYS);
    }

    @Test
    void doubles_up_to_the_longest_and_is_a_fifth_off_by_chance() {
        List<Duration> third = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            third.add(plan.pause(3, Duration.ofSeconds(15), Optional.empty()).orElseThrow());
        }

        assertThat(third)
                .allMatch(
                        pause -> !pause.minusSeconds(16).isNegative() && pause.compareTo(Duration.ofSeconds(24)) <= 0);
        assertThat(third.stream().distinct()).hasSizeGreaterThan(500);
        assertThat(plan.pause(60, Duration.ofHours(24), Optional.empty()).orElseThrow())
                .isBetween(Duration.ofMinutes(576), Duration.ofMinutes(864));
    }

    @Test
    void no_pause_is_longer_than_it_has_failed_so_far() {
        assertThat(plan.pause(60, Duration.ofHours(1), Optional.empty()).orElseThrow())
                .isBetween(Duration.ofMinutes(48), Duration.ofMinutes(73));
    }

    @Test
    void the_same_chance_gives_the_same_pauses() {
        RetryPlan one = plan(new SplittableRandom(7));
        RetryPlan other = plan(new SplittableRandom(7));

        for (int attempt = 1; attempt < 20; attempt++) {
            assertThat(one.pause(attempt, Duration.ofHours(attempt), Optional.empty()))
                    .isEqualTo(other.pause(attempt, Duration.ofHours(attempt), Optional.empty()));
        }
    }

    @Test
    void what_the_receiver_asks_for_is_waited_for_unless_the_pause_is_longer() {
        assertThat(plan.pause(1, Duration.ZERO, Optional.of(Duration.ofMinutes(2))))
                .hasValue(Duration.ofMinutes(2));
        assertThat(plan.pause(8, Duration.ofMinutes(10), Optional.of(Duration.ofSeconds(2)))
                        .orElseThrow())
                .isGreaterThan(Duration.ofMinutes(8));
    }

    @Test
    void after_the_last_try_comes_none() {
        assertThat(plan.pause(20, THREE_DAYS, Optional.empty())).isEmpty();
        assertThat(plan.pause(20, THREE_DAYS.plusHours(1), Optional.of(FIVE_SECONDS)))
                .isEmpty();
    }

    private static RetryPlan plan(RandomGenerator random) {
        return new RetryPlan(FIVE_SECONDS, HALF_A_DAY, THREE_DAYS, random);
    }
}
