package dev.deskhand.bot.answer.query;

import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.answer.QuestionPreparer;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.knowledge.search.PassageSearch;
import dev.deskhand.knowledge.text.LanguageGuess;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import dev.deskhand.knowledge.text.NormalForm;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds language and intent, and the earlier turn that a follow-up continues. Turns are not joined into one text: the
 * earlier one is ranked by itself and counts less, which measured better on real conversations.
 */
@Component
class LanguageAwarePreparer implements QuestionPreparer {

    private static final double SURE = 0.6;

    private final LanguageIdentifier identifier;
    private final IntentClassifier intents;
    private final Patience patience;
    private final PassageSearch search;

    LanguageAwarePreparer(
            LanguageIdentifier identifier, IntentClassifier intents, Patience patience, PassageSearch search) {
        this.identifier = identifier;
        this.intents = intents;
        this.patience = patience;
        this.search = search;
    }

    @Override
    public Query prepare(Question question) {
        String text = NormalForm.of(question.text());
        List<LanguageGuess> languages = languages(question, text);
        Intent intent = intents.classify(text, languages.get(0).language());
        String language = languages.get(0).language();
        return new Query(
                question, text, previous(question), languages, intent, patience.of(question, text, intent, language));
    }

    private List<LanguageGuess> languages(Question question, String text) {
        return question.language()
                .map(language -> List.of(new LanguageGuess(language, 1)))
                .orElseGet(() -> {
                    Set<String> expected = search.languages(question.site());
                    return settled(identifier.identify(text, expected), expected);
                });
    }

    /** A doubtful guess that the site has nothing in gives way to the likeliest language that it has. */
    private static List<LanguageGuess> settled(List<LanguageGuess> guesses, Set<String> expected) {
        LanguageGuess first = guesses.get(0);
        if (expected.isEmpty() || expected.contains(first.language()) || first.probability() >= SURE) {
            return guesses;
        }
        LanguageGuess own = guesses.stream()
                .filter(guess -> expected.contains(guess.language()))
                .findFirst()
                .orElseGet(() -> new LanguageGuess(expected.contains("en") ? "en" : LanguageGuess.UNDETERMINED, 0));
        return Stream.concat(Stream.of(own), guesses.stream().filter(guess -> !guess.equals(own)))
                .toList();
    }

    /** The last question before this one; greetings and the like continue nothing. */
    private Optional<String> previous(Question question) {
        List<Turn> history = question.history();
        for (int i = history.size() - 1; i >= 0; i--) {
            Turn turn = history.get(i);
            String text = NormalForm.of(turn.text());
            if (turn.role() == Turn.Role.CUSTOMER
                    && !text.isBlank()
                    && intents.classify(text, LanguageGuess.UNDETERMINED) == Intent.QUESTION) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
