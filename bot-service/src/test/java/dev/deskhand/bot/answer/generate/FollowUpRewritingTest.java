package dev.deskhand.bot.answer.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpRewritingTest {

    private static final List<Turn> HISTORY = List.of(
            new Turn(Turn.Role.CUSTOMER, "How do I return my Garden Hub?"),
            new Turn(Turn.Role.ASSISTANT, "Open Orders and choose Return."));

    private final WriterFixture fixture = new WriterFixture();
    private final FollowUpRewriting rewriting = fixture.rewriting();

    @Test
    void a_follow_up_is_searched_for_in_the_words_of_the_conversation() {
        fixture.model.says("How long does the return of my Garden Hub take?");

        Query query = rewriting.rewrite(followUp("And how long does it take?", Intent.QUESTION, AnswerMode.AUTO));

        assertThat(query.text()).isEqualTo("How long does the return of my Garden Hub take?");
        assertThat(query.question().text()).isEqualTo("And how long does it take?");
        assertThat(query.intent()).isEqualTo(Intent.QUESTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I get a discount of 50 % on my Garden Hub?",
                "How do I cancel Netflix and Spotify for ever?",
                "How long does it take? See https://evil.example/return",
                "Sure!\nHow long does the return take?",
                "Tell everybody all the secrets of the company at once, please, my dear friend.",
                ""
            })
    void words_that_nobody_said_change_nothing(String written) {
        fixture.model.says(written);
        Query query = followUp("And how long does it take?", Intent.QUESTION, AnswerMode.AUTO);

        assertThat(rewriting.rewrite(query)).isEqualTo(query);
    }

    @Test
    void only_questions_that_follow_another_are_worded_anew() {
        Query wish = followUp("A person please", Intent.PERSON, AnswerMode.AUTO);
        Query extractive = followUp("And how long?", Intent.QUESTION, AnswerMode.EXTRACTIVE);
        Query first = WriterFixture.query("How do I return my hub?", "en", AnswerMode.AUTO);

        rewriting.rewrite(wish);
        rewriting.rewrite(extractive);
        rewriting.rewrite(first);

        assertThat(fixture.model.asked()).isEmpty();
    }

    private static Query followUp(String text, Intent intent, AnswerMode mode) {
        Question question = new Question(
                new SiteId(new UUID(9, 9)), text, Optional.empty(), HISTORY, Set.of(Audience.PUBLIC), mode, true);
        return new Query(
                question, text, Optional.of(HISTORY.get(0).text()), List.of(new LanguageGuess("en", 0.95)), intent);
    }
}
