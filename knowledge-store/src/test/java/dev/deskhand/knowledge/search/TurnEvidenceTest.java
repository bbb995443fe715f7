package dev.deskhand.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TurnEvidenceTest {

    private static final int[] TEXT_TITLE_QUESTION = {
        PassageFields.KIND_TEXT, PassageFields.KIND_TITLE, PassageFields.KIND_QUESTION
    };

    @Test
    void keeps_the_best_and_the_mean_of_each_kind_of_evidence() {
        TurnEvidence turn = new TurnEvidence();
        PassageEvidence passages = new PassageEvidence(
                TEXT_TITLE_QUESTION,
                new Cosines(new float[] {0.25f, 0.75f, 0.5f}, new float[] {0.125f, 0.5f, 0.25f}),
                new float[] {0.5f, 0, 0.25f},
                new float[] {0.75f, 0, 0.25f},
                new float[] {0, 0, 0.5f},
                new float[] {0.25f, 0, 0.75f},
                new float[] {0.875f, 0.875f, 0.875f},
                new Familiarity(4, 0.25, 1));

        for (int i = 0; i < 3; i++) {
            turn.add(passages, i);
        }

        Evidence total = turn.total();
        assertThat(total.passageCosine()).isEqualTo(0.25);
        assertThat(total.leadCosine()).isEqualTo(0.75);
        assertThat(total.meaning().passage()).isEqualTo(0.125);
        assertThat(total.meaning().lead()).isEqualTo(0.5);
        assertThat(total.meaning().mean()).isEqualTo((0.125 + 0.5 + 0.25) / 3, within(1e-9));
        assertThat(total.best()).isEqualTo(new TermMatch(0.5, 0.75, 0.5));
        assertThat(total.mean()).as("the title has no terms").isEqualTo(new TermMatch(0.375, 0.5, 0.25));
        assertThat(total.coverage()).isEqualTo(0.75);
        assertThat(total.spelling()).isEqualTo(0.875);
        assertThat(total.familiarity()).isEqualTo(new Familiarity(4, 0.25, 1));
    }

    @Test
    void an_article_without_passages_has_no_evidence() {
        assertThat(new TurnEvidence().total()).isEqualTo(Evidence.NONE);
    }
}
