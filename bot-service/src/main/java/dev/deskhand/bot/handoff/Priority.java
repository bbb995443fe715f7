package dev.deskhand.bot.handoff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How soon a hand-off wants somebody, least first; {@link #code()} is its name in JSON and the database. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Priority> fromCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
