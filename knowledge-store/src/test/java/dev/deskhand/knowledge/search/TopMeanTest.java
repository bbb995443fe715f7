package dev.deskhand.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopMeanTest {

    private final TopMean mean = new TopMean();

    @Test
    void is_zero_of_nothing() {
        assertThat(mean.value()).isZero();
    }

    @Test
    void takes_all_values_while_they_are_few() {
        mean.add(0.5);
        mean.add(-0.1);

        assertThat(mean.value()).isEqualTo(0.2, within(1e-12));
    }

    @Test
    void keeps_the_ten_greatest_in_whatever_order_they_come() {
        IntStream.of(3, 12, 1, 7, 11, 2, 9, 5, 10, 6, 8, 4).forEach(mean::add);

        assertThat(mean.value()).isEqualTo((12 + 11 + 10 + 9 + 8 + 7 + 6 + 5 + 4 + 3) / 10.0, within(1e-12));
    }
}
