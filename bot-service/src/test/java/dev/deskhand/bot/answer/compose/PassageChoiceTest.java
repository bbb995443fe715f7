package dev.deskhand.bot.answer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.search.Evidence;
import dev.deskhand.knowledge.search.Familiarity;
import dev.deskhand.knowledge.search.Meaning;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.RankedPassage;
import dev.deskhand.knowledge.search.TermMatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageChoiceTest {

    private static final RankedPassage TROUBLE = passage(6, 0.60, "Move it closer to the router.");
    private static final RankedPassage STEPS = passage(2, 0.57, "1. Open the app.\n2. Tap **Add**.");
    private static final RankedPassage OPENING = passage(0, 0.58, "Your garden needs the internet.");

    @Test
    void takes_the_best_passage_for_a_question_about_a_detail() {
        assertThat(choose(0.6, "it drops out", TROUBLE, OPENING, STEPS)).isEqualTo(6);
    }

    @Test
    void takes_the_steps_when_somebody_asks_how() {
        assertThat(choose(0.6, "how do I add it", TROUBLE, OPENING, STEPS)).isEqualTo(2);
        assertThat(choose(0.0, "איך מוסיפים", TROUBLE, OPENING, STEPS)).isEqualTo(2);
    }

    @Test
    void goes_further_for_the_steps_when_the_title_is_asked() {
        RankedPassage farther = passage(3, 0.47, "1. Open the app.");

        assertThat(choose(0.93, "how do I connect to Wi-Fi", TROUBLE, farther)).isEqualTo(3);
        assertThat(choose(0.6, "how do I connect to Wi-Fi", TROUBLE, farther)).isEqualTo(6);
    }

    @Test
    void takes_the_earlier_of_near_equals_when_the_title_is_asked() {
        assertThat(choose(0.93, "connect to Wi-Fi", TROUBLE, OPENING)).isZero();
    }

    @Test
    void leaves_far_worse_passages_alone() {
        RankedPassage far = passage(1, 0.3, "1. Something else.");

        assertThat(choose(0.93, "how do I connect", TROUBLE, far)).isEqualTo(6);
    }

    private static int choose(double leadCosine, String question, RankedPassage... passages) {
        return PassageChoice.of(article(leadCosine, passages), question).ordinal();
    }

    private static RankedArticle article(double leadCosine, RankedPassage... passages) {
        return new RankedArticle(
                0.7,
                new Evidence(
                        0.5,
                        leadCosine,
                        Meaning.NONE,
                        new TermMatch(0.5, 0.5, 0.2),
                        TermMatch.NONE,
                        0,
                        0,
                        Familiarity.NONE),
                List.of(passages));
    }

    private static RankedPassage passage(int ordinal, double score, String text) {
        return new RankedPassage(
                new Passage(
                        PassageId.random(),
                        ArticleId.random(),
                        "wifi",
                        1,
                        ordinal,
                        "Connect to Wi-Fi",
                        null,
                        List.of(),
                        "",
                        "en",
                        text),
                score);
    }
}
