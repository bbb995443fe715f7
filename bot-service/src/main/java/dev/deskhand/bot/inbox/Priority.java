package dev.deskhand.bot.inbox;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How urgent a conversation is; kept as its place in this list. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Priority> fromCode(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
