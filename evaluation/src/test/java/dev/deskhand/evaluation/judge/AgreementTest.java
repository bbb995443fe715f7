package dev.deskhand.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deskhand.evaluation.judge.Agreement.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void the_same_order_is_full_agreement_whatever_the_scale() {
        Agreement agreement =
                Agreement.of(List.of(new Judged("q", 4, 0.9), new Judged("q", 3, 0.5), new Judged("q", 1, 0.1)));

        assertThat(agreement).isEqualTo(new Agreement(3, 1, 3, 1));
    }

    @Test
    void answers_to_different_questions_are_no_pair_and_ties_count_half() {
        Agreement agreement = Agreement.of(List.of(
                new Judged("a", 4, 0.5), new Judged("a", 2, 0.5), new Judged("b", 1, 0.2), new Judged("b", 3, 0.1)));

        assertThat(agreement.pairs()).isEqualTo(2);
        assertThat(agreement.sameOrder()).isEqualTo(0.25);
    }

    /* People's ranks are 4, 2, 1, 3, the judge's 3.5, 3.5, 2, 1: covariance 1 over √(5 · 4.5). */
    @Test
    void rank_correlation_by_hand() {
        Agreement agreement = Agreement.of(List.of(
                new Judged("a", 4, 0.5), new Judged("a", 2, 0.5), new Judged("b", 1, 0.2), new Judged("b", 3, 0.1)));

        assertThat(agreement.rankCorrelation()).isCloseTo(1 / Math.sqrt(5 * 4.5), within(1e-9));
    }
}
