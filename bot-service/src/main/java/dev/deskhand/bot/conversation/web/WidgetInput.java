package dev.deskhand.bot.conversation.web;

import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Limits and forms of what a widget sends. */
final class WidgetInput {

    static final int MESSAGE_CHARACTERS = 4_000;
    static final TextLimit COMMENT = TextLimit.upTo(2_000);
    static final TextLimit NAME = TextLimit.upTo(200);
    static final TextLimit URL = TextLimit.upTo(2_048);

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,8}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final int MOST_EMAIL = 254;

    private WidgetInput() {}

    static InputCheck language(InputCheck check, @Nullable String tag) {
        return check.that(
                "/language",
                tag == null || LANGUAGE.matcher(tag).matches(),
                "is \"" + tag + "\", must be a BCP 47 tag such as \"de\" or \"pt-BR\"");
    }

    static InputCheck email(InputCheck check, @Nullable String email) {
        return check.text("/email", email, TextLimit.required(MOST_EMAIL))
                .that(
                        "/email",
                        email == null || EMAIL.matcher(email).matches(),
                        "must be an address such as \"ana@example.com\"");
    }

    /** The primary tag of one that was checked. */
    static Optional<String> primaryTag(@Nullable String tag) {
        return Optional.ofNullable(tag)
                .map(it -> Locale.forLanguageTag(it.replace('_', '-')).getLanguage())
                .filter(language -> !language.isEmpty());
    }
}
