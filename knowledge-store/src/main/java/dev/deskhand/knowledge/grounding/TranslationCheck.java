package dev.deskhand.knowledge.grounding;

import dev.deskhand.knowledge.text.LanguageIdentifier;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks that a translation can be one: in the language asked for, about as long, with the same numbers, and with no
 * address, code or Latin name that the original does not have. Whether it means the same nobody here can tell, so the
 * original is shown beside it. Safe for use by several threads.
 */
public final class TranslationCheck {

    private static final double SHORTEST = 0.25;
    private static final double LONGEST = 4;
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+|\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern CODE = Pattern.compile("`[^`]+`");

    private final LanguageIdentifier identifier;
    private final Quantities quantities = new Quantities(new TurningWords());

    public TranslationCheck(LanguageIdentifier identifier) {
        this.identifier = identifier;
    }

    /**
     * What speaks against the translation, in a word; empty when nothing does.
     *
     * @param from language of the original
     * @param to language that was asked for
     */
    public Optional<String> fault(String original, String from, String translation, String to) {
        double ratio = (double) translation.length() / Math.max(1, original.length());
        if (translation.isBlank() || ratio < SHORTEST || ratio > LONGEST) {
            return Optional.of("length");
        }
        if (!identifier
                .identify(translation, Set.of(from, to))
                .get(0)
                .language()
                .equals(to)) {
            return Optional.of("language");
        }
        if (!digits(original, from).equals(digits(translation, to))) {
            return Optional.of("number");
        }
        boolean strange =
                ADDRESS.matcher(translation).results().anyMatch(address -> !original.contains(address.group()))
                        || CODE.matcher(translation).results().anyMatch(code -> !original.contains(code.group()));
        return strange ? Optional.of("address") : Optional.empty();
    }

    private Set<String> digits(String text, String language) {
        return quantities.in(text, language).stream().map(Quantity::value).collect(Collectors.toSet());
    }
}
