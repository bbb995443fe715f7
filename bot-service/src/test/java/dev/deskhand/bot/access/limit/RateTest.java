package dev.deskhand.bot.access.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @Test
    void is_written_as_requests_and_a_span() {
        Rate rate = Rate.valueOf("20/1m");

        assertThat(rate).isEqualTo(new Rate(20, Duration.ofMinutes(1)));
        assertThat(rate.interval()).isEqualTo(Duration.ofSeconds(3));
        assertThat(Rate.valueOf(" 5 / PT1H ")).isEqualTo(new Rate(5, Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "20/", "/1m", "0/1m", "-1/1m", "20/soon", "20/0s", "2000/1s", "1e3/1m"})
    void other_texts_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.valueOf(text));
    }
}
