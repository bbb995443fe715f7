package dev.deskhand.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.embedding.BundledModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FusionWeightsTest {

    private static final Evidence ALL = new Evidence(
            1, 1, new Meaning(1, 1, 1), new TermMatch(1, 1, 1), new TermMatch(1, 1, 1), 1, 1, Familiarity.NONE);

    private static final FusionWeights RELATED = FusionWeights.of(BundledModel.MINILM_L6_V2_Q.model(), "de");

    @ParameterizedTest
    @EnumSource(RankingPart.class)
    void an_article_for_which_all_speaks_loses_by_each_part_that_is_left_out(RankingPart part) {
        assertThat(RELATED.without(part).score(ALL)).isLessThan(RELATED.score(ALL));
    }

    @Test
    void what_is_left_out_is_not_looked_up_either() {
        assertThat(RELATED.without(RankingPart.VECTORS).usesVectors()).isFalse();
        assertThat(RELATED.without(RankingPart.WORDS).words()).isZero();
        assertThat(RELATED.without(RankingPart.GRAMS).grams()).isZero();
        assertThat(RELATED.without(RankingPart.PAIRS).pairs()).isZero();
    }
}
