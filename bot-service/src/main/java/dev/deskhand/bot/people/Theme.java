package dev.deskhand.bot.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a console looks. */
public enum Theme {
    LIGHT,
    DARK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme of this name; anything else means: as the system has it. */
    public static Optional<Theme> fromCode(String code) {
        return Stream.of(values()).filter(theme -> theme.code().equals(code)).findFirst();
    }
}
