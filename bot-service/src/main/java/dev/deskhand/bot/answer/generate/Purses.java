package dev.deskhand.bot.answer.generate;

import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.model.ModelPrompt.Purse;

/** Whose budget a question is answered from. */
final class Purses {

    private Purses() {}

    static Purse of(Question question) {
        return new Purse(
                question.site().toString(), question.circumstances().customer().orElse(null));
    }
}
