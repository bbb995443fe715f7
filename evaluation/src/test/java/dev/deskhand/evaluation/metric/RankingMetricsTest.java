package dev.deskhand.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingMetricsTest {

    private final JudgedRow secondAndFourth = Rows.ranked(Set.of("b", "d", "z"), "a", "b", "c", "d");
    private final JudgedRow unanswerable = Rows.ranked(Set.of(), "a");

    @Test
    void hit_is_whether_a_relevant_document_is_among_the_first_k() {
        assertThat(new HitAtK(1).of(secondAndFourth)).hasValue(0);
        assertThat(new HitAtK(3).of(secondAndFourth)).hasValue(1);
        assertThat(new HitAtK(1).of(unanswerable)).isEmpty();
    }

    @Test
    void recall_is_the_share_of_relevant_documents_among_the_first_k() {
        assertThat(new RecallAtK(3).of(secondAndFourth).getAsDouble()).isEqualTo(1 / 3.0);
        assertThat(new RecallAtK(5).of(secondAndFourth).getAsDouble()).isEqualTo(2 / 3.0);
        assertThat(new RecallAtK(5).of(unanswerable)).isEmpty();
    }

    @Test
    void reciprocal_rank_is_one_over_the_first_relevant_rank() {
        assertThat(new ReciprocalRank().of(secondAndFourth)).hasValue(0.5);
        assertThat(new ReciprocalRank().of(Rows.ranked(Set.of("z"), "a"))).hasValue(0);
    }

    @Test
    void normalised_gain_weighs_ranks_by_their_logarithm() {
        // DCG = 1/log2(3) + 1/log2(5) = 0.63093 + 0.43068 = 1.06161; ideal = 1 + 0.63093 + 0.5 = 2.13093
        assertThat(new NormalisedGain().of(secondAndFourth).getAsDouble()).isCloseTo(0.49819, within(0.00001));
        assertThat(new NormalisedGain().of(Rows.ranked(Set.of("a"), "a", "b"))).hasValue(1);
    }

    @Test
    void right_is_judged_by_the_first_cited_else_the_first_ranked() {
        JudgedRow cited =
                Rows.row(Set.of("b"), List.of("a", "b"), "answered", "extractive", 0.9, "t", List.of("b", "a"));

        assertThat(cited.right()).isTrue();
        assertThat(Rows.ranked(Set.of("b"), "a", "b").right()).isFalse();
        assertThat(Rows.ranked(Set.of("a"), "a", "b").right()).isTrue();
        assertThat(unanswerable.right()).isFalse();
    }

    @Test
    void language_is_compared_by_its_primary_subtag() {
        assertThat(new LanguageAccuracy().of(secondAndFourth)).hasValue(1);
        assertThat(LanguageAccuracy.primary("zh-Hans")).isEqualTo("zh");
    }

    @Test
    void confusion_parts_answered_from_abstained_and_leaves_canned_replies_out() {
        List<JudgedRow> rows = List.of(
                Rows.ranked(Set.of("a"), "a"),
                Rows.ranked(Set.of("b"), "a"),
                unanswerable,
                Rows.row(Set.of("a"), List.of("a"), "clarify", null, 0.4, null, List.of()),
                Rows.row(Set.of(), List.of("a"), "escalated", null, 0.1, null, List.of()),
                Rows.row(Set.of(), List.of("a"), "answered", "canned", 0.9, "Hello!", List.of()));

        OutcomeConfusion confusion = OutcomeConfusion.of(rows);

        assertThat(confusion).isEqualTo(new OutcomeConfusion(1, 2, 1, 1, 1));
        assertThat(Graded.of(rows)).hasSize(5);
    }

    @Test
    void the_ready_made_words_of_a_hand_off_are_no_canned_reply_and_no_answer() {
        JudgedRow handedOver =
                Rows.row(Set.of("a"), List.of("a"), "out_of_hours", "canned", 0.2, "We are back at 9.", List.of());

        assertThat(OutcomeConfusion.of(List.of(handedOver))).isEqualTo(new OutcomeConfusion(0, 0, 1, 0, 0));
        assertThat(Graded.of(List.of(handedOver))).containsExactly(new Graded(0.2, true));
        assertThat(new AnswerLength().of(handedOver)).isEmpty();
    }

    @Test
    void a_sheet_counts_precision_and_coverage_without_canned_replies() {
        FigureSheet sheet = FigureSheet.of(List.of(
                Rows.ranked(Set.of("a"), "a"),
                Rows.ranked(Set.of("b"), "a"),
                Rows.row(Set.of(), List.of("a"), "escalated", null, 0.1, null, List.of()),
                Rows.row(Set.of(), List.of(), "answered", "canned", 0.9, "Hello!", List.of())));

        assertThat(sheet.questions()).isEqualTo(4);
        assertThat(sheet.answerable()).isEqualTo(2);
        assertThat(sheet.figures().get("precision").value()).isEqualTo(0.5);
        assertThat(sheet.figures().get("coverage").value()).isEqualTo(2 / 3.0);
        assertThat(sheet.figures().get("hit@1").value()).isEqualTo(0.5);
        assertThat(sheet.outcomes()).containsEntry("answered", 3L).containsEntry("escalated", 1L);
    }

    @Test
    void percentiles_are_nearest_ranks() {
        List<JudgedRow> one = List.of(unanswerable);

        assertThat(new LatencyPercentile(50).of(one)).hasValue(5);
        assertThat(new LatencyPercentile(99).of(List.of())).isEmpty();
    }
}
