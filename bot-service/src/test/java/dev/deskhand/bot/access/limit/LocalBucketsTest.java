package dev.deskhand.bot.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalBucketsTest extends BucketsContract {

    @Override
    Buckets buckets() {
        return new LocalBuckets(clock);
    }

    @Test
    void a_clock_that_goes_back_locks_nobody_out() {
        Buckets buckets = buckets();
        List<Charge> charges = List.of(new Charge(key, THREE_A_MINUTE));
        clock.advance(Duration.ofDays(3));
        buckets.take(charges);

        clock.advance(Duration.ofDays(-3));

        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take(charges)).isEmpty();
        }
        assertThat(buckets.take(charges)).contains(Duration.ofSeconds(20));
    }
}
