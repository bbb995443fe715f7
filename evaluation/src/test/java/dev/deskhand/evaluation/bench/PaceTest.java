package dev.deskhand.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void requests_are_due_at_even_distances() {
        Pace pace = new Pace(1_000, 200);

        assertThat(pace.due(0)).isEqualTo(1_000);
        assertThat(pace.due(1)).isEqualTo(5_001_000);
        assertThat(pace.due(200)).isEqualTo(1_000_001_000);
    }

    @Test
    void time_spent_waiting_to_be_sent_counts() {
        Pace pace = new Pace(0, 100);

        assertThat(pace.millis(3, 75_000_000)).isEqualTo(45);
    }

    @Test
    void a_pace_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Pace(0, 0)).hasMessage("perSecond is 0.0, must be above 0");
        assertThatThrownBy(() -> new Pace(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
