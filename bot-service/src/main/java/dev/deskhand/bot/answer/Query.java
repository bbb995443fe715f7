package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.text.LanguageGuess;
import java.util.List;
import java.util.Optional;

/**
 * The question as understood.
 *
 * @param question as asked
 * @param text its normal form
 * @param previous the customer's turn that this one continues
 * @param languages likeliest first, at least one
 */
public record Query(
        Question question, String text, Optional<String> previous, List<LanguageGuess> languages, Intent intent) {

    public Query {
        languages = List.copyOf(languages);
    }

    public String language() {
        return languages.get(0).language();
    }
}
