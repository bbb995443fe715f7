package dev.deskhand.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentiles_are_values_by_nearest_rank() {
        Latencies times = Latencies.of(
                IntStream.rangeClosed(1, 200).mapToObj(i -> (double) (201 - i)).toList());

        assertThat(times.p50()).isEqualTo(100);
        assertThat(times.p95()).isEqualTo(190);
        assertThat(times.p99()).isEqualTo(198);
        assertThat(times.percentile(100)).isEqualTo(200);
        assertThat(times.count()).isEqualTo(200);
    }

    @Test
    void one_time_is_every_percentile() {
        Latencies times = Latencies.of(List.of(3.5));

        assertThat(List.of(times.p50(), times.p95(), times.p99())).containsOnly(3.5);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Latencies.median(List.of(9.0, 1.0, 4.0, 2.0))).isEqualTo(3);
        assertThat(Latencies.median(List.of(9.0, 1.0, 4.0))).isEqualTo(4);
    }

    @Test
    void nothing_has_no_percentiles() {
        assertThatThrownBy(() -> Latencies.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Latencies.of(List.of(1.0)).percentile(0)).hasMessageContaining("percent is 0.0");
    }
}
