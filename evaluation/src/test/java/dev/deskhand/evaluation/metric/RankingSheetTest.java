package dev.deskhand.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingSheetTest {

    @Test
    void figures_of_a_ranking_whose_scores_have_a_scale_of_their_own() {
        JudgedRow first = row(Set.of("a"), List.of("a", "b"), 12.5);
        JudgedRow second = row(Set.of("a"), List.of("b", "a"), 7);
        JudgedRow nothing = row(Set.of(), List.of("a"), -0.2);

        RankingSheet sheet = RankingSheet.of(List.of(first, second, nothing));

        // right is the first row only, and it has the highest score: AUROC 1, AURC (0 + 1/2 + 2/3) / 3
        assertThat(sheet.figures().keySet()).containsExactlyElementsOf(RankingSheet.FIGURES);
        assertThat(sheet.figures())
                .containsEntry("hit@1", 0.5)
                .containsEntry("hit@5", 1.0)
                .containsEntry("mrr@10", 0.75)
                .containsEntry("auroc", 1.0);
        assertThat(sheet.figures().get("ndcg@10")).isCloseTo((1 + Math.log(2) / Math.log(3)) / 2, within(1e-9));
        assertThat(sheet.figures().get("aurc")).isCloseTo((1 / 2.0 + 2 / 3.0) / 3, within(1e-9));
    }

    private static JudgedRow row(Set<String> relevant, List<String> ranked, double score) {
        return Rows.row(relevant, ranked, "ranked", null, score, null, List.of());
    }
}
