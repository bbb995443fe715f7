package dev.deskhand.evaluation.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deskhand.evaluation.dataset.SourceDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class LuceneRankingTest {

    @Test
    void more_of_the_questions_words_and_rarer_ones_come_first() {
        LuceneRanking ranking = LuceneRanking.over(ToyCentre.DOCUMENTS);

        List<ScoredDocument> best = ranking.best("blue lamp", 10);

        // "lamp" is in two documents, "blue" in one of them alone
        assertThat(best).extracting(ScoredDocument::id).containsExactly("colour", "lamp");
    }

    @Test
    void scores_are_bm25_with_the_usual_parameters() {
        LuceneRanking ranking = LuceneRanking.over(ToyCentre.DOCUMENTS);

        double score = ranking.best("bulb", 10).get(0).score();

        // idf = ln(1 + (10 - 1 + 0.5) / (1 + 0.5)); the document has 15 words, all ten together 116; tf 1; Lucene
        // leaves
        // out the constant factor k1 + 1
        double idf = Math.log(1 + 9.5 / 1.5);
        assertThat(score).isCloseTo(idf / (1 + 1.2 * (1 - 0.75 + 0.75 * 15 / 11.6)), within(1e-4));
    }

    @Test
    void titles_and_questions_are_searched_too() {
        SourceDocument document =
                new SourceDocument("a", "Kettle", "en", "Text.", "text", null, List.of("how to descale"));

        LuceneRanking ranking = LuceneRanking.over(List.of(document));

        assertThat(ranking.best("kettle", 10)).hasSize(1);
        assertThat(ranking.best("descale", 10)).hasSize(1);
        assertThat(ranking.best("toaster", 10)).isEmpty();
    }

    @Test
    void words_are_found_where_no_spaces_part_them() {
        SourceDocument password = new SourceDocument(
                "password", "ลืมรหัสผ่าน", "th", "กดปุ่มเพื่อตั้งรหัสผ่านใหม่", "text", null, List.of());
        SourceDocument money =
                new SourceDocument("money", "ขอเงินคืน", "th", "เราคืนเงินภายในสามสิบวัน", "text", null, List.of());

        LuceneRanking ranking = LuceneRanking.over(List.of(money, password));

        assertThat(ranking.best("รหัสผ่าน", 10)).extracting(ScoredDocument::id).containsExactly("password");
    }

    @Test
    void a_question_of_thousands_of_signs_is_ranked_too() {
        SourceDocument document = new SourceDocument("zh", "退款", "zh", "三十天内退款", "text", null, List.of());
        StringBuilder question = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            question.appendCodePoint(0x4E00 + i).append(' ');
        }

        LuceneRanking ranking = LuceneRanking.over(List.of(document));

        assertThat(ranking.best(question + "退款", 10)).hasSize(1);
    }
}
