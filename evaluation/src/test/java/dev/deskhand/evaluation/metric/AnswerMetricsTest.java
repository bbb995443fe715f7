package dev.deskhand.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerMetricsTest {

    @Test
    void normal_form_drops_case_punctuation_articles_and_link_targets() {
        assertThat(AnswerTokens.normal("**The** [Saxon  Garden](https://x.example/a), a park!"))
                .isEqualTo("saxon garden park");
    }

    @Test
    void letters_of_scripts_without_spaces_are_words() {
        assertThat(AnswerTokens.of("在1990年")).containsExactly("在", "1990", "年");
    }

    @Test
    void containment_looks_for_any_gold_answer() {
        assertThat(new AnswerContainment()
                        .of(Rows.answered(List.of("30 days", "thirty days"), true, "Within Thirty days.")))
                .hasValue(1);
        assertThat(new AnswerContainment().of(Rows.answered(List.of("ten days"), true, "Within thirty days.")))
                .hasValue(0);
    }

    @Test
    void containment_allows_prefixes_that_are_written_onto_words() {
        assertThat(new AnswerContainment().of(Rows.answered(List.of("ירושלים"), true, "הוא גר בירושלים.")))
                .hasValue(1);
    }

    @Test
    void token_f1_weighs_common_tokens_of_both() {
        // gold: garden centre (2), answer: big garden centre warsaw (4), common 2: 2 * 2 / (2 + 4)
        double f1 = new TokenF1()
                .of(Rows.answered(List.of("the garden centre"), true, "A big garden centre, Warsaw"))
                .getAsDouble();

        assertThat(f1).isCloseTo(4 / 6.0, within(1e-12));
    }

    @Test
    void long_gold_answers_are_measured_by_subsequence_and_recall() {
        String gold = "one two three four five six seven eight nine ten eleven twelve";
        JudgedRow row = Rows.answered(List.of(gold), false, "two one three four zzz twelve");

        // longest common subsequence: two/one three four twelve = 4; 2 * 4 / (12 + 6)
        assertThat(new RougeL().of(row).getAsDouble()).isCloseTo(8 / 18.0, within(1e-12));
        // one, two, three, four, twelve of twelve
        assertThat(new GoldTokenRecall().of(row).getAsDouble()).isCloseTo(5 / 12.0, within(1e-12));
        assertThat(new TokenF1().of(row)).isEmpty();
        assertThat(new AnswerContainment().of(row)).isEmpty();
    }

    @Test
    void tokens_count_as_often_as_they_stand_in_both() {
        assertThat(AnswerTokens.common(List.of("a", "a", "b"), List.of("a", "b", "b")))
                .isEqualTo(2);
    }

    @Test
    void only_answers_from_a_right_document_are_measured() {
        JudgedRow wrong = Rows.row(Set.of("b"), List.of("a"), "answered", "extractive", 0.9, "text", List.of("a"));

        assertThat(new AnswerContainment().of(wrong)).isEmpty();
    }

    @Test
    void length_counts_characters_not_code_units() {
        assertThat(new AnswerLength().of(Rows.answered(List.of(), false, "ok 🌱")))
                .hasValue(4);
    }
}
