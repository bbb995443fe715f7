package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.text.LanguageGuess;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which language a message is in: what the text shows, where it shows enough, else what the widget speaks. */
@Component
public class TextLanguage {

    private static final double SURE = 0.6;

    private final LanguageIdentifier identifier;

    TextLanguage(LanguageIdentifier identifier) {
        this.identifier = identifier;
    }

    /**
     * @param widget what is spoken there, when the text alone does not tell
     */
    public Optional<String> of(String text, Optional<String> widget) {
        if (text.isBlank()) {
            return widget;
        }
        LanguageGuess guess =
                identifier.identify(text, widget.map(Set::of).orElse(Set.of())).get(0);
        return guess.probability() >= SURE && !guess.language().equals(LanguageGuess.UNDETERMINED)
                ? Optional.of(guess.language())
                : widget;
    }
}
