package dev.deskhand.bot.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What all buckets do. */
abstract class BucketsContract {

    static final Rate THREE_A_MINUTE = Rate.valueOf("3/1m");

    final MutableClock clock = new MutableClock();
    final String key = "test:" + UUID.randomUUID();

    abstract Buckets buckets();

    @Test
    void grants_so_many_at_once_and_then_says_how_long_to_wait() {
        Buckets buckets = buckets();

        for (int i = 0; i < 3; i++) {
            assertThat(take(buckets, key)).isEmpty();
        }

        assertThat(take(buckets, key)).contains(Duration.ofSeconds(20));
        clock.advance(Duration.ofSeconds(5));
        assertThat(take(buckets, key)).contains(Duration.ofSeconds(15));
    }

    @Test
    void grants_one_more_with_each_interval() {
        Buckets buckets = buckets();
        for (int i = 0; i < 4; i++) {
            take(buckets, key);
        }

        clock.advance(Duration.ofSeconds(20));

        assertThat(take(buckets, key)).isEmpty();
        assertThat(take(buckets, key)).contains(Duration.ofSeconds(20));
    }

    @Test
    void after_its_span_a_bucket_is_full_and_no_fuller() {
        Buckets buckets = buckets();
        take(buckets, key);

        clock.advance(Duration.ofDays(3));

        for (int i = 0; i < 3; i++) {
            assertThat(take(buckets, key)).isEmpty();
        }
        assertThat(take(buckets, key)).isPresent();
    }

    @Test
    void buckets_know_nothing_of_each_other() {
        Buckets buckets = buckets();
        for (int i = 0; i < 3; i++) {
            take(buckets, key);
        }

        assertThat(take(buckets, key + "'")).isEmpty();
    }

    @Test
    void takes_from_all_or_from_none() {
        Buckets buckets = buckets();
        String empty = key + ":empty";
        for (int i = 0; i < 3; i++) {
            take(buckets, empty);
        }

        Optional<Duration> refused =
                buckets.take(List.of(new Charge(key, THREE_A_MINUTE), new Charge(empty, THREE_A_MINUTE)));

        assertThat(refused).isPresent();
        for (int i = 0; i < 3; i++) {
            assertThat(take(buckets, key)).isEmpty();
        }
    }

    static Optional<Duration> take(Buckets buckets, String key) {
        return buckets.take(List.of(new Charge(key, THREE_A_MINUTE)));
    }
}
