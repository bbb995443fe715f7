package dev.deskhand.bot.handoff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far people are with it; {@link #code()} is its name in JSON and the database. */
public enum HandoffStatus {
    WAITING,
    ACCEPTED,
    RESOLVED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<HandoffStatus> fromCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
