package dev.deskhand.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GroundingJudgeTest {

    private static final GroundingJudge JUDGE = new GroundingJudge();
    private static final String DOCUMENT =
            "You can return any hub within 30 days of delivery. Seeds cannot be returned.";

    @AfterAll
    static void close() {
        JUDGE.close();
    }

    @Test
    void faithfulness_is_the_share_of_sentences_that_stand_in_the_documents() {
        String answer = "You can return a hub within 30 days of delivery. [1] Seeds can be returned. [1]";

        assertThat(JUDGE.faithfulness(answer, List.of(DOCUMENT), "en")).hasValue(0.5);
        assertThat(JUDGE.faithfulness(answer, List.of(), "en")).isEmpty();
    }

    @Test
    void an_answer_to_the_question_is_more_relevant_than_one_to_another() {
        double own = JUDGE.relevance("How long can I return a hub?", DOCUMENT, List.of(), "en")
                .orElseThrow();
        double other = JUDGE.relevance("Who painted the Mona Lisa?", DOCUMENT, List.of(), "en")
                .orElseThrow();

        assertThat(own).isGreaterThan(other + 0.3);
        assertThat(JUDGE.relevance("מי?", DOCUMENT, List.of(), "he")).isEmpty();
    }
}
