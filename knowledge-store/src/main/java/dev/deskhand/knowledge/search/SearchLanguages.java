package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.text.LanguageGuess;
import java.util.List;
import java.util.Set;

/** Which languages' articles a question is put to: those it may be written in, else all that the site has. */
final class SearchLanguages {

    /** A guess this much less likely than the best one available is not followed. */
    private static final double SERIOUS = 0.2;

    private SearchLanguages() {}

    static List<String> choose(Set<String> available, List<LanguageGuess> guesses) {
        List<LanguageGuess> possible = guesses.stream()
                .filter(guess -> available.contains(guess.language()))
                .toList();
        double best =
                possible.stream().mapToDouble(LanguageGuess::probability).max().orElse(0);
        List<String> chosen = possible.stream()
                .filter(guess -> guess.probability() >= SERIOUS * best)
                .map(LanguageGuess::language)
                .distinct()
                .toList();
        return chosen.isEmpty() ? List.copyOf(available) : chosen;
    }
}
