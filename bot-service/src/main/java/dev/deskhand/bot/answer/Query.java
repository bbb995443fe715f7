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
 * @param strain what the turns so far tell of the customer's patience
 */
public record Query(
        Question question,
        String text,
        Optional<String> previous,
        List<LanguageGuess> languages,
        Intent intent,
        Strain strain) {

    public Query {
        languages = List.copyOf(languages);
    }

    /** A question of a patient customer. */
    public Query(
            Question question, String text, Optional<String> previous, List<LanguageGuess> languages, Intent intent) {
        this(question, text, previous, languages, intent, Strain.NONE);
    }

    /** The same question in other words. */
    public Query worded(String other) {
        return new Query(question, other, previous, languages, intent, strain);
    }

    public String language() {
        return languages.get(0).language();
    }
}
