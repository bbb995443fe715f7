package dev.deskhand.bot.answer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.text.SentenceSplitters;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptsTest {

    private final Excerpts excerpts = new Excerpts(new SentenceSplitters());

    @Test
    void a_passage_within_the_limit_is_the_answer_as_it_is() {
        String text = "Hold the button. The lamp turns **red**.";

        assertThat(excerpts.answer(passage(text), "which button", 800)).isEqualTo(text);
    }

    @Test
    void long_prose_gives_the_run_of_sentences_that_shares_most_with_the_question() {
        String text =
                "Parcels leave on Monday. ".repeat(20) + "Refunds take five days. " + "Cards stay safe. ".repeat(20);

        String answer = excerpts.answer(passage(text.strip()), "how long do refunds take", 100);

        assertThat(answer).contains("Refunds take five days.").hasSizeLessThanOrEqualTo(100);
        assertThat(text).contains(answer);
    }

    @Test
    void a_step_list_is_never_cut() {
        String steps = "1. Open the app and wait for it.\n2. Tap Add and wait again.\n3. Done.";

        assertThat(excerpts.answer(passage(steps), "open", 20)).isEqualTo(steps);
    }

    @Test
    void the_quote_is_the_sentence_closest_to_the_question_to_the_letter() {
        String text = "Parcels leave on Monday. Refunds take **five** days. Cards stay safe.";

        String quote = excerpts.quote(passage(text), "how long does a refund take: refunds?");

        assertThat(quote).isEqualTo("Refunds take **five** days.");
    }

    private static Passage passage(String text) {
        return new Passage(PassageId.random(), ArticleId.random(), "a", 1, 0, "Title", null, List.of(), "", "en", text);
    }
}
