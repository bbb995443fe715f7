package dev.deskhand.bot.ask.web;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages that a request may name: those of ISO 639-1, and others that the platform has data for. */
final class KnownLanguages {

    private static final Set<String> PRIMARY_TAGS = Stream.concat(
                    Arrays.stream(Locale.getISOLanguages()),
                    Arrays.stream(Locale.getAvailableLocales()).map(Locale::getLanguage))
            .filter(language -> !language.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private KnownLanguages() {}

    /** The primary tag in lower case; empty when the tag is malformed or its language unknown. */
    static Optional<String> primaryTag(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return Optional.of(language).filter(PRIMARY_TAGS::contains);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
