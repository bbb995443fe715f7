package dev.deskhand.evaluation.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReciprocalRankFusionTest {

    @Test
    void ranks_are_summed_as_their_reciprocals_after_sixty() {
        DocumentRanking one = fixed("a", "b", "c");
        DocumentRanking two = fixed("b", "d", "a");

        List<ScoredDocument> best = new ReciprocalRankFusion(List.of(one, two)).best("any", 10);

        // b 1/62 + 1/61, a 1/61 + 1/63, d 1/62, c 1/63
        assertThat(best).extracting(ScoredDocument::id).containsExactly("b", "a", "d", "c");
        assertThat(best.get(0).score()).isCloseTo(0.0325225, within(1e-7));
        assertThat(best.get(1).score()).isCloseTo(0.0322665, within(1e-7));
    }

    @Test
    void ties_go_to_the_first_ranking() {
        List<ScoredDocument> best = new ReciprocalRankFusion(List.of(fixed("z"), fixed("a"))).best("any", 1);

        assertThat(best).extracting(ScoredDocument::id).containsExactly("z");
    }

    private static DocumentRanking fixed(String... ids) {
        return (question, count) ->
                Stream.of(ids).limit(count).map(id -> new ScoredDocument(id, 1)).toList();
    }
}
